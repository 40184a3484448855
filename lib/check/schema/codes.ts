/** Every code of a fault that a schema finds: what it means, why it matters, and what to do. */
export const SCHEMA_CODES = {
  'schema/api-deprecated': {
    what: 'an API is served for now, and will not be for long',
    why: 'the upgrade that removes it would leave the object without anything that can change or delete it',
    fix: 'write the API that replaces it',
  },
  'schema/api-not-yet': {
    what: "the cluster's Kubernetes does not serve an API yet",
    why: 'the API server refuses the object, and the sync with it',
    fix: 'write an older version of the API, or upgrade the cluster first',
  },
  'schema/api-removed': {
    what: "the cluster's Kubernetes no longer serves an API",
    why: 'the API server refuses the object, and the sync with it',
    fix: 'write the API that replaces it',
  },
  'schema/bad-value': {
    what: 'a value has the right type and is not allowed all the same',
    why: 'the API server, or the controller of the kind, refuses it',
    fix: 'write what the message asks for',
  },
  'schema/duplicate': {
    what: 'two items of a list have one key',
    why: 'the API server refuses them, or keeps one and drops the other',
    fix: 'remove one, or give it another name',
  },
  'schema/field-not-yet': {
    what: "a field came with a later Kubernetes than the cluster's",
    why: 'the API server drops it without a word, and what it was to do is not done',
    fix: 'leave it out for this cluster, or upgrade the cluster first',
  },
  'schema/missing-field': {
    what: 'a field that must be there is not',
    why: 'the API server refuses the object',
    fix: 'add the field',
  },
  'schema/rule': {
    what: 'an object breaks a rule that its definition states in CEL',
    why: 'the API server refuses the object',
    fix: 'write what the message asks for',
  },
  'schema/unknown-field': {
    what: 'a field is not known to the API',
    why: 'the API server drops it without a word, and what it was to do is not done; a strict one refuses the object',
    fix: 'write the name that was meant, or remove the field',
  },
  'schema/unknown-kind': {
    what: 'nothing is known of a kind',
    why: 'what cannot be checked would pass with any mistake in it',
    fix: 'put the CustomResourceDefinition of the kind into crds/',
  },
  'schema/wrong-type': {
    what: 'a value has another type than its field',
    why: 'the API server refuses the object',
    fix: 'write a value of the type that the message names',
  },
} as const;

export type SchemaCode = keyof typeof SCHEMA_CODES;
