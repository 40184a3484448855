import { broken, FINE, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { forbids } from '../rule/presence';
import { isMapping, listAt, mappingAt, numberAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast } from '../rule/scalar';
import { isReplica } from './replica-role';

const OLD_FIELDS = ['minSyncReplicas', 'maxSyncReplicas'] as const;

/** How many instances the `spec` of a Cluster asks for. */
export function instancesOf(spec: Mapping): number {
  return numberAt(spec, 'instances') ?? 1;
}

/** How many standbys outside of the cluster its synchronous replication names. */
function namedStandbys(synchronous: Mapping): number {
  return listAt(synchronous, 'standbyNamesPre').length + listAt(synchronous, 'standbyNamesPost').length;
}

const withinReach: Rule = across((synchronous) => {
  const named = namedStandbys(synchronous);
  const number = numberAt(synchronous, 'number') ?? 0;
  if (synchronous.failoverQuorum !== true || named === 0 || number > named) return FINE;
  const fix = 'raise number, or list fewer standbys';
  return [broken(`with failoverQuorum number must be more than the ${named} standbys listed`, fix, ['number'])];
});

const durable: Rule = across((synchronous) =>
  synchronous.dataDurability === 'preferred'
    ? forbids(['standbyNamesPre', 'standbyNamesPost'], 'where dataDurability is preferred')(synchronous)
    : FINE,
);

/** What holds for `postgresql.synchronous` by itself. */
export const synchronous: Rule = all(fields({ number: atLeast(1) }), durable, withinReach);

/** Whether the instances that the `spec` of a Cluster asks for are enough for those that each commit waits for. */
export const enoughInstances: Rule = across((spec) => {
  const { synchronous: settings } = mappingAt(spec, 'postgresql');
  const instances = instancesOf(spec);
  if (isMapping(settings)) return [...tooManyAwaited(settings, instances), ...old(spec)];
  const [least = 0, most = 0] = OLD_FIELDS.map((name) => numberAt(spec, name));
  if (most >= instances) return [wrong(most, `less than instances, which is ${instances}`, ['maxSyncReplicas'])];
  return least > most ? [wrong(least, `at most maxSyncReplicas, which is ${most}`, ['minSyncReplicas'])] : FINE;
});

function tooManyAwaited(settings: Mapping, instances: number): readonly Flaw[] {
  const candidates = instances + namedStandbys(settings);
  const number = numberAt(settings, 'number') ?? 0;
  if (number < candidates) return FINE;
  const others = candidates === instances ? '' : ' and the standbys listed';
  const message = `number must be less than the ${candidates} instances${others}, found ${number}`;
  return [broken(message, 'lower number, or add instances', ['postgresql', 'synchronous', 'number'])];
}

/** The fields of former times cannot stand beside those that replaced them. */
function old(spec: Mapping): readonly Flaw[] {
  return OLD_FIELDS.filter((name) => (numberAt(spec, name) ?? 0) > 0).map((name) =>
    misplaced(name, 'beside postgresql.synchronous'),
  );
}

/** Whether a failover can lose what was committed; CloudNativePG 1.31 warns of it, and 1.30 says nothing. */
export const lossless: Rule = across((cluster) => {
  const spec = mappingAt(cluster, 'spec');
  if (instancesOf(spec) < 2 || isReplica(cluster)) return FINE;
  if (isMapping(mappingAt(spec, 'postgresql').synchronous) || (numberAt(spec, 'minSyncReplicas') ?? 0) > 0) return FINE;
  return [{ ...LOSSY, tell: (full) => ({ ...LOSSY.tell(full), severity: 'info' }) }];
});

const LOSSY = broken(
  'without synchronous replication a failover loses what was committed last',
  'set postgresql.synchronous, or accept the loss',
  ['spec', 'postgresql'],
);
