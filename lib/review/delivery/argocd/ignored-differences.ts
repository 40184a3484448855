import { asList, asMapping, asText, valueAt, type Mapping } from '../../../check/references/loosely';
import type { ResourceId } from '../../../model/manifest';
import type { FieldChange } from '../../change';
import type { Application } from './application';

/** A path of jq that leads through mappings alone, such as `.spec.replicas`; what else jq can say is not followed. */
const PLAIN_JQ = /^(?:\.[A-Za-z_]\w*)+$/;

/** Whether an Application ignores differences in every field that changed. */
export function ignoresAll(fields: readonly FieldChange[], id: ResourceId, { spec }: Application): boolean {
  if (fields.length === 0) return false;
  const ignored = asList(spec.ignoreDifferences)
    .map(asMapping)
    .filter((entry) => concerns(entry, id))
    .flatMap(pathsOf);
  return fields.every(({ path }) => ignored.some((steps) => steps.every((step, at) => step === path[at])));
}

function concerns({ group, kind, namespace, name }: Mapping, id: ResourceId): boolean {
  return (
    isLike(id.group, group) &&
    isLike(id.kind, kind) &&
    [undefined, '', id.namespace].includes(asText(namespace)) &&
    [undefined, '', id.name].includes(asText(name))
  );
}

function isLike(value: string, pattern: unknown): boolean {
  return pattern === '*' || (pattern ?? '') === value;
}

function pathsOf(entry: Mapping): readonly (readonly string[])[] {
  const pointers = asList(entry.jsonPointers).flatMap((pointer) => asText(pointer) ?? []);
  const queries = asList(entry.jqPathExpressions).flatMap((query) => asText(query) ?? []);
  return [
    ...pointers.map((pointer) => pointer.split('/').slice(1).map(unescaped)),
    ...queries.filter((query) => PLAIN_JQ.test(query)).map((query) => query.slice(1).split('.')),
  ];
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Whether a sync leaves the ignored fields as they are in the cluster, instead of not looking at them alone. */
export function respectsIgnored({ spec }: Application): boolean {
  return asList(valueAt(spec, 'syncPolicy', 'syncOptions')).includes('RespectIgnoreDifferences=true');
}
