import { asMapping, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { replicasOf } from '../../pods/replicas';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const database = (instances: number, synchronous: string): string => `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: db }
spec: { instances: ${instances}, postgresql: { synchronous: { method: any, ${synchronous} } } }`;

/** A database that takes no writes while one standby is away. */
export const WRITES_STOP: RiskRule = {
  id: 'outage/writes-stop',
  title: 'A PostgreSQL cluster comes to need all of its standbys for each write',
  reason:
    'With dataDurability required a commit waits until as many standbys as asked for have it. Where there are no more than that, the loss, the drain or the update of any one of them stops all writes until it is back.',
  source: 'https://cloudnative-pg.io/documentation/current/replication/#data-durability-and-synchronous-replication',
  kinds: ['postgresql.cnpg.io/Cluster'],
  judge: (change) => {
    const kept = bothSides(change);
    const is = kept && spareStandbys(kept.after.object);
    if (!kept || is === undefined || is > 0) return [];
    const was = spareStandbys(kept.before.object);
    if (was !== undefined && was <= 0) return [];
    return [
      {
        message: 'each commit waits for every standby there is: writes stop as soon as one of them is away',
        fix: 'run one instance more, ask for fewer standbys, or set dataDurability to preferred',
        path: ['spec', 'postgresql', 'synchronous'],
      },
    ];
  },
  examples: [
    {
      name: 'as many standbys are asked for as there are',
      before: database(3, 'number: 1'),
      after: database(3, 'number: 2'),
      says: ['each commit waits for every standby there is'],
    },
    {
      name: 'a standby goes',
      before: database(3, 'number: 1'),
      after: database(2, 'number: 1'),
      says: ['each commit waits for every standby there is'],
    },
    {
      name: 'durability is preferred to nothing else',
      before: database(3, 'number: 1'),
      after: database(2, 'number: 1, dataDurability: preferred'),
      says: [],
    },
    { name: 'a standby comes', before: database(2, 'number: 1'), after: database(3, 'number: 1'), says: [] },
  ],
};

/** How many standbys may be away while commits go on; undefined where no commit waits for any. */
function spareStandbys(cluster: KubernetesObject): number | undefined {
  const { number, dataDurability } = asMapping(valueAt(cluster.spec, 'postgresql', 'synchronous'));
  if (typeof number !== 'number' || dataDurability === 'preferred') return undefined;
  return (replicasOf(cluster) ?? 1) - 1 - number;
}
