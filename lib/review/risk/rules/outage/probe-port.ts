import { asList, asMapping, valueAt } from '../../../../check/references/loosely';
import { containerPairs, type Container } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'];
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'];

const asking = (port: number, asked: string | number): string =>
  workload({
    container: `ports: [{ name: http, containerPort: ${port} }]\nreadinessProbe: { httpGet: { port: ${asked} } }`,
  });

/** A probe that asks where nobody answers. */
export const PROBE_PORT: RiskRule = {
  id: 'outage/probe-port',
  title: 'A probe asks a port that the container no longer has',
  reason:
    'A probe that gets no answer fails. A pod that is never ready gets no traffic and holds up the rollout; a liveness or startup probe restarts it over and over.',
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  kinds: POD_KINDS,
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return containerPairs(kept.before.object, kept.after.object).flatMap(({ before, after }) =>
      PROBES.flatMap((probe) =>
        HANDLERS.flatMap((handler) => {
          const asked = portOf(after, probe, handler);
          const former = portOf(before, probe, handler);
          if (asked === undefined || has(after, asked) || former === undefined || !has(before, former)) return [];
          return [
            {
              message: `the ${probe} of ${after.title} asks port ${asked}, which is not among its ports: no answer, so the probe fails`,
              fix: 'let the probe ask a port that the container declares, best by name',
              path: [...after.path, probe, handler, 'port'],
            },
          ];
        }),
      ),
    );
  },
  examples: [
    {
      name: 'the port moves and the probe does not',
      before: asking(8080, 8080),
      after: asking(9090, 8080),
      says: ['the readinessProbe of the container asks port 8080, which is not among its ports'],
    },
    {
      name: 'the port moves and the probe asks it by name',
      before: asking(8080, 'http'),
      after: asking(9090, 'http'),
      says: [],
    },
    { name: 'a probe is mended', before: asking(9090, 8080), after: asking(9090, 9090), says: [] },
  ],
};

/** The port that a probe asks; undefined where it asks none. */
function portOf({ spec }: Container, probe: string, handler: string): string | number | undefined {
  const port = valueAt(spec, probe, handler, 'port');
  return typeof port === 'string' || typeof port === 'number' ? port : undefined;
}

/** Whether a container declares a port; where it declares none, it may listen on any. */
function has({ spec }: Container, port: string | number): boolean {
  const declared = asList(spec.ports).map(asMapping);
  if (typeof port === 'string') return declared.some(({ name }) => name === port);
  return declared.length === 0 || declared.some(({ containerPort }) => containerPort === port);
}
