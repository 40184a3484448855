import { ANNOTATION_KEY, QUALIFIED_NAME } from '../format/names';
import { billionths } from '../format/quantities';
import { FINE, unlisted, wrong } from '../rule/flaw';
import { needs } from '../rule/presence';
import { textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** What a container may read of its pod through a variable, and through a file. */
const IN_VARIABLES = [
  ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName'],
  ...['status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'],
];
const IN_FILES = ['metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations'];

const RESOURCES = [
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage'],
];

/** A field of the pod, read by a variable. */
export const fieldRefOfVariable: Rule = fields({ fieldPath: fieldPath(IN_VARIABLES) });

/** A field of the pod, read by a file. */
export const fieldRefOfFile: Rule = fields({ fieldPath: fieldPath(IN_FILES) });

/** A request or limit of a container. */
export const resourceFieldRef: Rule = all(
  fields({
    resource: (value) =>
      typeof value !== 'string' || RESOURCES.includes(value) || /^(?:limits|requests)\.hugepages-/.test(value)
        ? FINE
        : [unlisted(value, RESOURCES)],
  }),
  across((ref) => {
    const { divisor } = ref;
    if ((typeof divisor !== 'string' && typeof divisor !== 'number') || !billionths(divisor)) return FINE;
    const form = textAt(ref, 'resource').endsWith('.cpu') ? /^1m?$/ : /^1(?:[kMGTPE]|[KMGTPE]i)?$/;
    if (form.test(String(divisor))) return FINE;
    return [wrong(divisor, form.test('1m') ? '1 or 1m' : '1 or one unit, such as 1Mi', ['divisor'])];
  }),
);

/** A request or limit of a container, read by a file, which belongs to no container yet. */
export const resourceFieldRefOfFile: Rule = all(resourceFieldRef, needs('containerName'));

/** Fields by their path, or one label or annotation: `metadata.labels['app']`. */
function fieldPath(allowed: readonly string[]): Rule {
  return (value) => {
    if (typeof value !== 'string' || allowed.includes(value)) return FINE;
    const [, mapping, key = ''] = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(value) ?? [];
    if (mapping === undefined) return [unlisted(value, allowed)];
    const { test, expected } = mapping === 'labels' ? QUALIFIED_NAME : ANNOTATION_KEY;
    return test(key) ? FINE : [wrong(value, `metadata.${mapping}['…'] with ${expected}`)];
  };
}
