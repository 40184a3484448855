import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField, type Update } from './fixed-field-rule';

const NEW_NAME = 'give it a name that changes with what it holds, and let the pods use that one';

/** Only what was made immutable is. */
function isOpen({ before }: Update): boolean {
  return before.immutable !== true;
}

function frozen(...names: readonly string[]): readonly FixedField[] {
  return names.map((at) => ({ at, missing: {}, allows: isOpen, fix: NEW_NAME }));
}

const IMMUTABLE: FixedField = { at: 'immutable', missing: false, allows: isOpen, fix: NEW_NAME };

function configMap(level: string, ...more: readonly string[]): string {
  return exampleObject('v1', 'ConfigMap/settings', `data: { level: ${level} }`, ...more);
}

/** What is immutable for good is not written again. */
export const FROZEN_CONFIGURATION = fixedFieldRule({
  id: 'fails/frozen-configuration',
  title: 'An immutable ConfigMap or Secret changes, or a Secret becomes one of another type',
  reason:
    'Kubelets do not watch what is immutable, so the API server refuses any change of it, also of the field immutable itself. The type of a Secret says who may read it, and is kept for all of them.',
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
  fields: {
    ConfigMap: [...frozen('data', 'binaryData'), IMMUTABLE],
    Secret: [
      ...frozen('data', 'stringData'),
      IMMUTABLE,
      { at: 'type', missing: 'Opaque', fix: 'keep it, or make a Secret of another name and let the pods use that one' },
    ],
  },
  examples: [
    {
      name: 'an immutable ConfigMap changes',
      before: configMap('info', 'immutable: true'),
      after: configMap('debug', 'immutable: true'),
      says: ['data changes: the API server keeps it'],
    },
    {
      name: 'an immutable ConfigMap is to be mutable',
      before: configMap('info', 'immutable: true'),
      after: configMap('info'),
      says: ['immutable changes from true to false'],
    },
    {
      name: 'a mutable ConfigMap changes, and becomes immutable',
      before: configMap('info'),
      after: configMap('debug', 'immutable: true'),
      says: [],
    },
    {
      name: 'a Secret becomes one for TLS',
      before: exampleObject('v1', 'Secret/web'),
      after: exampleObject('v1', 'Secret/web', 'type: kubernetes.io/tls'),
      says: ['type changes from Opaque to kubernetes.io/tls'],
    },
  ],
});
