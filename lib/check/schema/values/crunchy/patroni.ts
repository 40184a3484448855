import { broken, FINE, gather, lacking, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, isSet, mappingAt, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Settings of Patroni that have fields of their own, which win. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  loop_wait: 'syncPeriodSeconds',
  ttl: 'leaderLeaseDurationSeconds',
};

/** How Patroni is set up. */
export const patroni: Rule = all(
  fields({
    switchover: across((switchover) =>
      textAt(switchover, 'type') === 'Failover' && isEmpty(switchover.targetInstance)
        ? [lacking('targetInstance')]
        : FINE,
    ),
  }),
  across((patroni) => {
    const given = mappingAt(patroni, 'dynamicConfiguration');
    const flaws = Object.entries(ELSEWHERE).flatMap(([name, field]) =>
      isSet(given[name]) ? [overruled(name, field)] : [],
    );
    return flaws.length > 0 ? gather(undefined, 'dynamicConfiguration', flaws) : FINE;
  }),
);

function overruled(name: string, field: string): Flaw {
  return warned(
    broken(`${name} has no effect here: the operator sets it from ${field}`, `set ${field} beside it`, [name]),
  );
}
