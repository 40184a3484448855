import { below, broken, FINE } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { listAt, mappingAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** What the operator spreads all pods over by itself, with ScheduleAnyway. */
const SPREAD_OVER = ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'];

/** No pod may have two constraints of one key and one way, so what the operator adds itself cannot be asked for. */
export const spreadOnce: Rule = across((spec) => {
  if (spec.disableDefaultPodScheduling === true) return FINE;
  const repoHost = mappingAt(mappingAt(mappingAt(spec, 'backups'), 'pgbackrest'), 'repoHost');
  return [
    ...listAt(spec, 'instances').flatMap((set, index) => addedTwice(set, ['instances', index])),
    ...addedTwice(repoHost, ['backups', 'pgbackrest', 'repoHost']),
    ...addedTwice(mappingAt(mappingAt(spec, 'proxy'), 'pgBouncer'), ['proxy', 'pgBouncer']),
    ...addedTwice(mappingAt(mappingAt(spec, 'userInterface'), 'pgAdmin'), ['userInterface', 'pgAdmin']),
  ];
});

function addedTwice(holder: unknown, path: Flaw['path']): readonly Flaw[] {
  return listAt(holder, 'topologySpreadConstraints').flatMap((constraint, index) => {
    const key = textAt(constraint, 'topologyKey');
    if (textAt(constraint, 'whenUnsatisfiable') !== 'ScheduleAnyway' || !SPREAD_OVER.includes(key)) return FINE;
    const message = `the operator spreads pods over ${key} with ScheduleAnyway itself, and the API server takes that only once`;
    return [
      below(
        [...path, 'topologySpreadConstraints', index],
        broken(message, 'remove it, or set disableDefaultPodScheduling to true'),
      ),
    ];
  });
}
