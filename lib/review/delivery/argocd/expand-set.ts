import { asList, asMapping, valueAt, type Mapping } from '../../../check/references/loosely';
import type { KubernetesObject } from '../../../model/manifest';
import { isMapping } from '../../../check/schema/structural/is-mapping';

/** A parameter of a template: `{{.app}}` where Go templates are used, `{{app}}` otherwise. */
const PARAMETER = /\{\{\s*\.?([\w-]+)\s*\}\}/g;

/** What a list generator of an ApplicationSet gives: parameters of one Application each. Of others only Argo CD knows. */
export function listedParameters(set: KubernetesObject): readonly Mapping[] {
  const generators = asList(valueAt(set, 'spec', 'generators'));
  return generators.flatMap((generator) => asList(valueAt(generator, 'list', 'elements')).map(asMapping));
}

/** A template with its parameters filled in; one that is not known stays as it is written. */
export function filledIn(template: unknown, parameters: Mapping): unknown {
  if (typeof template === 'string') {
    return template.replace(PARAMETER, (written, name: string) => {
      const value = parameters[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : written;
    });
  }
  if (Array.isArray(template)) return template.map((item) => filledIn(item, parameters));
  if (!isMapping(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filledIn(value, parameters)]));
}
