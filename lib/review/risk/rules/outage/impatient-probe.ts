import { asMapping, type Mapping } from '../../../../check/references/loosely';
import { containerPairs, type ContainerPair } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Saying } from '../../rule';

/** Below this a pause for garbage collection or the failover of a network looks like a deadlock; in seconds. */
const PATIENT = 10;

const probed = (startup: string, liveness = 'periodSeconds: 10'): string =>
  workload({
    container: [
      ...(startup === '' ? [] : [`startupProbe: { httpGet: { port: 8080 }, ${startup} }`]),
      `livenessProbe: { httpGet: { port: 8080 }, ${liveness} }`,
    ].join('\n'),
  });

/** A probe that kills what is only slow. */
export const IMPATIENT_PROBE: RiskRule = {
  id: 'outage/impatient-probe',
  title: 'A container gets less time to start, or to answer, before it is killed',
  reason:
    'The kubelet kills a container whose startup probe, or whose liveness probe where there is none, has failed for periodSeconds times failureThreshold. What needs longer to start than that never gets there, and what pauses for longer is restarted, mostly many pods at once and under load. Less than half of the time that was given so far, or less than ten seconds to answer, is spoken of.',
  source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#startup-probe',
  kinds: POD_KINDS,
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return containerPairs(kept.before.object, kept.after.object).flatMap((pair) => [
      ...lessTimeToStart(pair),
      ...lessTimeToAnswer(pair),
    ]);
  },
  examples: [
    {
      name: 'the startup probe goes and the liveness probe takes over',
      before: probed('periodSeconds: 2, failureThreshold: 60'),
      after: probed(''),
      says: ['the container has 30 s to start before it is killed, where it had 120 s'],
    },
    {
      name: 'the liveness probe gives up at once',
      before: probed('failureThreshold: 30'),
      after: probed('failureThreshold: 30', 'periodSeconds: 2, failureThreshold: 1'),
      says: ['the container is killed after 2 s without an answer, where it was after 30 s'],
    },
    {
      name: 'a startup probe comes',
      before: probed(''),
      after: probed('periodSeconds: 2, failureThreshold: 60'),
      says: [],
    },
    { name: 'a first liveness probe comes', before: workload(), after: probed(''), says: [] },
  ],
};

function lessTimeToStart({ before, after }: ContainerPair): readonly Saying[] {
  const [was, is] = [timeToStart(before.spec), timeToStart(after.spec)];
  if (was === undefined || is === undefined || is * 2 >= was) return [];
  return [
    {
      message: `${after.title} has ${is} s to start before it is killed, where it had ${was} s`,
      fix: 'give it a startupProbe whose periodSeconds times failureThreshold is well above the slowest start',
      path: [...after.path, after.spec.startupProbe === undefined ? 'livenessProbe' : 'startupProbe'],
    },
  ];
}

function lessTimeToAnswer({ before, after }: ContainerPair): readonly Saying[] {
  const [was, is] = [before.spec.livenessProbe, after.spec.livenessProbe].map((probe) => patience(probe));
  if (was === undefined || is === undefined || is >= was || is >= PATIENT) return [];
  return [
    {
      message: `${after.title} is killed after ${is} s without an answer, where it was after ${was} s`,
      fix: 'raise periodSeconds or failureThreshold of the livenessProbe',
      path: [...after.path, 'livenessProbe'],
    },
  ];
}

/** Seconds until a container that does not come up is killed; undefined where nobody kills it. */
function timeToStart({ startupProbe, livenessProbe }: Mapping): number | undefined {
  const probe = startupProbe ?? livenessProbe;
  const failing = patience(probe);
  return failing === undefined ? undefined : numberOf(asMapping(probe).initialDelaySeconds, 0) + failing;
}

/** Seconds that a probe fails before it has failed; undefined where there is none. */
function patience(probe: unknown): number | undefined {
  if (probe === undefined || probe === null) return undefined;
  const { periodSeconds, failureThreshold } = asMapping(probe);
  return numberOf(periodSeconds, 10) * numberOf(failureThreshold, 3);
}

function numberOf(value: unknown, unsaid: number): number {
  return typeof value === 'number' ? value : unsaid;
}
