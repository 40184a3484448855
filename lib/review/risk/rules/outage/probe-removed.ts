import { asMapping, type Mapping } from '../../../../check/references/loosely';
import { containerPairs, staysRunning } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

/** What nobody sees without the probe. The loss of a startup probe is judged by how much time is left to start. */
const MISSED = {
  readinessProbe: 'gets requests as soon as it runs, also those that it cannot answer yet or no longer can',
  livenessProbe: 'is not restarted any more when it hangs',
} as const;

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc', 'exec'];

const probed = workload({
  container: 'readinessProbe: { httpGet: { port: 8080 } }\nlivenessProbe: { httpGet: { port: 8080 } }',
});

/** A probe that is gone. */
export const PROBE_REMOVED: RiskRule = {
  id: 'outage/probe-removed',
  title: 'A readiness or liveness probe goes',
  reason:
    'Without a readiness probe a container is taken for ready as soon as its process runs, so a rollout sends requests to pods that still start and goes on though the new version never answers. Without a liveness probe a process that hangs stays in service.',
  source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  kinds: POD_KINDS,
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return containerPairs(kept.before.object, kept.after.object)
      .filter(({ after }) => staysRunning(after))
      .flatMap(({ before, after }) =>
        Object.entries(MISSED).flatMap(([probe, missed]) => {
          if (!asks(before.spec, probe) || asks(after.spec, probe)) return [];
          return [
            {
              message: `${after.title} has no ${probe} any more: it ${missed}`,
              fix: `keep the ${probe}, or replace it by one that asks something cheaper`,
              path: [...after.path, probe],
            },
          ];
        }),
      );
  },
  examples: [
    {
      name: 'both probes go',
      before: probed,
      after: workload(),
      says: ['the container has no readinessProbe any more', 'the container has no livenessProbe any more'],
    },
    { name: 'both probes come', before: workload(), after: probed, says: [] },
    {
      name: 'a probe asks in another way',
      before: workload({ container: 'readinessProbe: { httpGet: { port: 8080 } }' }),
      after: workload({ container: 'readinessProbe: { tcpSocket: { port: 8080 } }' }),
      says: [],
    },
  ],
};

/** Whether there is a probe and it asks anything. */
function asks(container: Mapping, probe: string): boolean {
  const probing = asMapping(container[probe]);
  return HANDLERS.some((handler) => probing[handler] !== undefined);
}
