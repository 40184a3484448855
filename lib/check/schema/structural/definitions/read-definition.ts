import { UserError, UserErrors } from '../../../../errors/user-error';
import { fieldText } from '../../../../model/field-path';
import type { KubernetesObject } from '../../../../model/manifest';
import type { Place } from '../../../../model/place';
import { isMapping } from '../is-mapping';
import { structuralFaults } from '../structural-faults';
import type { Definition } from './custom-resource';
import { DEFINITION } from './definition-schema';
import { schemaProblems } from './inspect-schema';

/** An object of YAML, and where it begins. */
export interface DefinitionDocument {
  readonly object: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/** @throws UserErrors FL6002 for each reason why a document is no CustomResourceDefinition that can be used */
export function readDefinition({ object, place }: DefinitionDocument): Definition {
  const errors = errorsOf(object, place);
  if (errors.length > 0) throw new UserErrors(errors);
  // Every field of a Definition was found, and of its type.
  return object as unknown as Definition;
}

function errorsOf(object: DefinitionDocument['object'], place: Place): readonly UserError[] {
  const { apiVersion, kind, metadata } = object;
  if (kind !== 'CustomResourceDefinition' || apiVersion !== 'apiextensions.k8s.io/v1') return [stranger(object, place)];
  const name = isMapping(metadata) && typeof metadata.name === 'string' ? metadata.name : 'without a name';
  const error = (message: string, fix?: string): UserError =>
    new UserError('FL6002', { message: `CustomResourceDefinition ${name} cannot be used: ${message}`, place, fix });
  const faults = structuralFaults(DEFINITION, object as unknown as KubernetesObject);
  if (faults.length > 0) return faults.map((fault) => error(`${fieldText(fault.path)}: ${fault.message}`, fault.fix));
  const { spec } = object as unknown as Definition;
  return [...nameErrors(spec, name, error), ...schemaErrors(spec, error)];
}

type ErrorOf = (message: string, fix?: string) => UserError;

/** FL6002 for a second definition that gives a kind another meaning than the first. */
export function definedTwice(kind: string, first: Place, second: Place): UserError {
  return new UserError('FL6002', {
    message: `${kind} is defined twice, and not alike`,
    place: second,
    related: [{ message: 'the first is here', place: first }],
    fix: 'keep the one that your clusters have',
  });
}

function stranger({ apiVersion, kind }: DefinitionDocument['object'], place: Place): UserError {
  const old = kind === 'CustomResourceDefinition';
  return new UserError('FL6002', {
    message: `expected a CustomResourceDefinition of apiextensions.k8s.io/v1, found ${String(kind)} of ${String(apiVersion)}`,
    place,
    fix: old ? 'take the definition from a newer release of its project' : 'move it out of the folder of definitions',
  });
}

function nameErrors({ group, names }: Definition['spec'], name: string, error: ErrorOf): readonly UserError[] {
  const expected = `${names.plural}.${group}`;
  return name === expected ? [] : [error(`its name must be ${expected}`, `write ${expected}`)];
}

function schemaErrors({ versions }: Definition['spec'], error: ErrorOf): readonly UserError[] {
  return versions.flatMap(({ schema }, index) =>
    schemaProblems(schema.openAPIV3Schema).map(({ path, message }) => {
      const where = fieldText(['spec', 'versions', index, 'schema', 'openAPIV3Schema', ...path]);
      return error(`${where}: ${message}`);
    }),
  );
}
