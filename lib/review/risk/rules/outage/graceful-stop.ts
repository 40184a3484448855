import { asMapping, valueAt, type Mapping } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { containerPairs, containersOf } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { podSpecOf, podSpecPath, POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Saying } from '../../rule';

/** What the API server fills in; in seconds. */
const UNSAID = 30;

const SLEEP = 'lifecycle: { preStop: { sleep: { seconds: 10 } } }';

/** Pods that are cut off while they stop. */
export const GRACEFUL_STOP: RiskRule = {
  id: 'outage/graceful-stop',
  title: 'Pods lose their preStop hook, or get less time to stop',
  reason:
    'When a pod stops, it takes seconds until all proxies and load balancers have heard of it; a preStop hook keeps it answering for that long. When its grace period is over it is killed in the middle of what it does. So each rollout and each drain drops requests.',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  kinds: POD_KINDS,
  judge: (change) => {
    const kept = bothSides(change);
    return kept
      ? [...hooksGone(kept.before.object, kept.after.object), ...lessTime(kept.before.object, kept.after.object)]
      : [];
  },
  examples: [
    {
      name: 'a preStop hook goes',
      before: workload({ container: SLEEP }),
      after: workload(),
      says: ['the container has no preStop hook any more'],
    },
    { name: 'a preStop hook comes', before: workload(), after: workload({ container: SLEEP }), says: [] },
    {
      name: 'the grace period is cut',
      before: workload({ pod: 'terminationGracePeriodSeconds: 60' }),
      after: workload({ pod: 'terminationGracePeriodSeconds: 5' }),
      says: ['pods have 5 s to stop, where they had 60 s'],
    },
    {
      name: 'the grace period ends before the preStop hook does',
      before: workload({ pod: 'terminationGracePeriodSeconds: 15', container: SLEEP }),
      after: workload({ pod: 'terminationGracePeriodSeconds: 10', container: SLEEP }),
      says: ['pods have 10 s to stop, which the preStop hook uses up'],
    },
    {
      name: 'the grace period grows',
      before: workload({ pod: 'terminationGracePeriodSeconds: 5' }),
      after: workload({ pod: 'terminationGracePeriodSeconds: 60' }),
      says: [],
    },
  ],
};

function hooksGone(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  return containerPairs(before, after)
    .filter((pair) => preStop(pair.before.spec) !== undefined && preStop(pair.after.spec) === undefined)
    .map(({ after: { title, path } }) => ({
      message: `${title} has no preStop hook any more: while it stops it is still sent requests that nobody answers`,
      fix: 'keep the hook; a sleep of some seconds is enough',
      path: [...path, 'lifecycle', 'preStop'],
    }));
}

function preStop({ lifecycle }: Mapping): unknown {
  return asMapping(lifecycle).preStop;
}

function lessTime(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  const [was, is] = [graceOf(before), graceOf(after)];
  if (is >= was) return [];
  const sleep = Math.max(
    0,
    ...containersOf(after).map(({ spec }) => secondsOf(valueAt(preStop(spec), 'sleep', 'seconds'))),
  );
  const isUsedUp = sleep > 0 && is <= sleep;
  if (!isUsedUp && is * 2 >= was) return [];
  const than = isUsedUp ? 'which the preStop hook uses up' : `where they had ${was} s`;
  return [
    {
      message: `pods have ${is} s to stop, ${than}: what they do then is cut off`,
      fix: 'give them as long as the slowest request takes, beside the preStop hook',
      path: [...podSpecPath(after), 'terminationGracePeriodSeconds'],
    },
  ];
}

function graceOf(object: KubernetesObject): number {
  const seconds = podSpecOf(object)?.terminationGracePeriodSeconds;
  return typeof seconds === 'number' ? seconds : UNSAID;
}

function secondsOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
