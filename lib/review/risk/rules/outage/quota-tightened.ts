import { asList, asMapping, asText, type Mapping } from '../../../../check/references/loosely';
import { isMore } from '../../../../check/schema/values/format/quantities';
import type { KubernetesObject } from '../../../../model/manifest';
import type { Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { podsIn } from '../../pods/pod-groups';
import type { Around, RiskRule, Saying } from '../../rule';

const quota = (hard: string): string => `apiVersion: v1
kind: ResourceQuota
metadata: { name: shop }
spec: { hard: { ${hard} } }`;

const range = (max: string): string => `apiVersion: v1
kind: LimitRange
metadata: { name: shop }
spec: { limits: [{ type: Container, max: { memory: ${max} } }] }`;

/** A namespace that lets fewer or smaller pods in. */
export const QUOTA_TIGHTENED: RiskRule = {
  id: 'outage/quota-tightened',
  title: 'A quota or a range of limits gets tighter',
  reason:
    'Both are looked at when a pod is made. Those that run stay, and those that would exceed the new bound are refused, so that a rollout, a restart or an autoscaler finds out.',
  source: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  kinds: ['ResourceQuota', 'LimitRange'],
  judge: ({ before, after }, around) => {
    if (!after || (!before && !hasPods(after, around))) return [];
    const former = before ? boundsOf(before.object) : {};
    return Object.entries(boundsOf(after.object)).flatMap(([what, bound]) => tightened(what, former[what], bound));
  },
  examples: [
    {
      name: 'a quota falls',
      before: quota('requests.memory: 8Gi, pods: 20'),
      after: quota('requests.memory: 4Gi, pods: "20"'),
      says: ['requests.memory may be 4Gi at most, where it might be 8Gi'],
    },
    {
      name: 'a quota comes over a namespace with pods',
      before: workload(),
      after: documents(workload(), quota('pods: 2')),
      says: ['pods may be 2 at most, where nothing bounded it'],
    },
    {
      name: 'the largest container gets smaller',
      before: range('2Gi'),
      after: range('512Mi'),
      says: ['memory of a Container may be 512Mi at most, where it might be 2Gi'],
    },
    { name: 'a quota rises', before: quota('pods: 10'), after: quota('pods: 20'), says: [] },
    {
      name: 'a quota comes with a new namespace',
      before: '',
      after: documents(workload(), quota('pods: 2')),
      says: [],
    },
  ],
};

function tightened(what: string, was: unknown, is: unknown): readonly Saying[] {
  if (was !== undefined && !isMore(was, is)) return [];
  const than =
    was === undefined ? 'where nothing bounded it' : `where it might be ${asText(was) ?? JSON.stringify(was)}`;
  return [
    {
      message: `${what} may be ${String(is)} at most, ${than}: new pods beyond that are refused`,
      fix: 'look up what is used there now, and leave room for a rollout and for the autoscalers',
      path: ['spec'],
    },
  ];
}

/** The upper bounds of a ResourceQuota or a LimitRange, by what they bound. */
function boundsOf({ kind, spec }: KubernetesObject): Mapping {
  if (kind === 'ResourceQuota') return asMapping(asMapping(spec).hard);
  return Object.fromEntries(
    asList(asMapping(spec).limits).flatMap((limit) => {
      const { type, max } = asMapping(limit);
      return Object.entries(asMapping(max)).map(([resource, bound]) => [`${resource} of a ${String(type)}`, bound]);
    }),
  );
}

function hasPods({ id, where }: Placed, { before }: Around): boolean {
  return podsIn(id.namespace, before, where).length > 0;
}
