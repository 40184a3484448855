import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { ReviewPath } from '../../../change';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

/** How a kind is told to rest, and what that means. */
interface Switch {
  readonly path: readonly string[];
  readonly isOff: (value: unknown) => boolean;
  readonly means: string;
}

const SUSPEND = { path: ['spec', 'suspend'], isOff: (value: unknown) => value === true };
const PAUSED = annotation('autoscaling.keda.sh/paused', (value) => value === 'true');

const SWITCHES: ReadonlyMap<string, readonly Switch[]> = new Map([
  [
    'batch/CronJob',
    [{ ...SUSPEND, means: 'no run is started any more, and those that are missed are not made up for' }],
  ],
  ['batch/Job', [{ ...SUSPEND, means: 'its pods are stopped, and none is started' }]],
  [
    'keda.sh/ScaledObject',
    [
      { ...PAUSED, means: 'nobody scales the workload any more, whatever the load is' },
      {
        ...annotation('autoscaling.keda.sh/paused-replicas', (value) => value === '0'),
        means: 'the workload is scaled to nothing and stays so',
      },
    ],
  ],
  ['keda.sh/ScaledJob', [{ ...PAUSED, means: 'no run is started any more, whatever waits' }]],
  [
    'postgresql.cnpg.io/Pooler',
    [
      {
        path: ['spec', 'pgbouncer', 'paused'],
        isOff: (value) => value === true,
        means: 'connections are accepted, and every query waits until it is resumed',
      },
    ],
  ],
  [
    'postgresql.cnpg.io/Cluster',
    [
      {
        ...annotation('cnpg.io/hibernation', (value) => value === 'on'),
        means: 'all instances of the database are stopped; the volumes stay',
      },
      {
        ...annotation(
          'cnpg.io/fencedInstances',
          (value) => typeof value === 'string' && value !== '' && value !== '[]',
        ),
        means: 'PostgreSQL is stopped on the fenced instances, and nothing fails over from a fenced primary',
      },
    ],
  ],
]);

const cronJob = (suspend: boolean): string => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec: { schedule: "0 4 * * *", suspend: ${suspend} }`;

const database = (state: string): string => `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: db, annotations: { cnpg.io/hibernation: "${state}" } }
spec: { instances: 3 }`;

/** Something that is told to rest. */
export const SUSPENDED: RiskRule = {
  id: 'outage/suspended',
  title: 'Something is suspended, paused or stopped',
  reason:
    'What is suspended stays there and looks healthy to whoever counts objects, but does nothing until somebody switches it on again.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-suspension',
  kinds: [...SWITCHES.keys()],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return (SWITCHES.get(kindKey(change.id)) ?? [])
      .filter((each) => isOff(kept.after.object, each) && !isOff(kept.before.object, each))
      .map(({ path, means }) => ({ message: means, path: path satisfies ReviewPath }));
  },
  examples: [
    {
      name: 'a CronJob is suspended',
      before: cronJob(false),
      after: cronJob(true),
      says: ['no run is started any more'],
    },
    { name: 'a CronJob goes on', before: cronJob(true), after: cronJob(false), says: [] },
    {
      name: 'a database is put to sleep',
      before: database('off'),
      after: database('on'),
      says: ['all instances of the database are stopped'],
    },
    { name: 'a database wakes up', before: database('on'), after: database('off'), says: [] },
  ],
};

function annotation(name: string, isOff: Switch['isOff']): Pick<Switch, 'path' | 'isOff'> {
  return { path: ['metadata', 'annotations', name], isOff };
}

function isOff(object: KubernetesObject, { path, isOff: test }: Switch): boolean {
  return test(valueAt(object, ...path));
}
