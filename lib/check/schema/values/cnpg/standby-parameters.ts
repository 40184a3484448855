import { broken, FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { majorVersion } from './postgres-version';
import { instancesOf } from './synchronous';

const PATH = ['postgresql', 'parameters'];

/** What PostgreSQL reads as on: also the beginnings of words. */
const ON = /^(?:on|t(?:r(?:ue?)?)?|y(?:es?)?|1)$/i;
const OFF = /^(?:off?|f(?:a(?:l(?:se?)?)?)?|no?|0)$/i;

/** Names of the parameters of the extension that keeps the slots of logical replication on standbys. */
const FAILOVER_SLOTS = 'pg_failover_slots.';

/** First PostgreSQL that does that itself. */
const SYNCHRONIZES_SLOTS = 17;

/** What standbys need of the parameters of the primary. */
export const standbyParameters: Rule = across((spec) => {
  const parameters = mappingAt(mappingAt(spec, 'postgresql'), 'parameters');
  const flaws = [...hints(spec, parameters), ...slots(spec, parameters)];
  return flaws.length > 0 ? flaws : FINE;
});

/** A former primary can only be rewound with hints. */
function hints(spec: Mapping, parameters: Mapping): readonly Flaw[] {
  const value = textAt(parameters, 'wal_log_hints');
  if (!OFF.test(value) || instancesOf(spec) === 1) return FINE;
  return [wrong(value, 'on where there is more than one instance', [...PATH, 'wal_log_hints'])];
}

/** Who follows the slots of logical replication must not lose what they still need. */
function slots(spec: Mapping, parameters: Mapping): readonly Flaw[] {
  const settings = mappingAt(mappingAt(spec, 'replicationSlots'), 'highAvailability');
  const path = ['replicationSlots', 'highAvailability'];
  if (Object.keys(parameters).some((name) => name.startsWith(FAILOVER_SLOTS))) {
    const feedback = demanded(parameters, 'hot_standby_feedback', 'for pg_failover_slots');
    if (settings.enabled !== false) return feedback;
    const message = 'pg_failover_slots needs the slots that standbys have';
    return [...feedback, broken(message, 'remove enabled', [...path, 'enabled'])];
  }
  if (settings.synchronizeLogicalDecoding !== true) return FINE;
  const why = 'for synchronizeLogicalDecoding';
  if ((majorVersion(spec) ?? SYNCHRONIZES_SLOTS) < SYNCHRONIZES_SLOTS) {
    const message = `synchronizeLogicalDecoding needs PostgreSQL ${SYNCHRONIZES_SLOTS}, or the extension pg_failover_slots`;
    const fix = 'upgrade PostgreSQL, or set a parameter of pg_failover_slots';
    return [broken(message, fix, [...path, 'synchronizeLogicalDecoding'])];
  }
  return ['hot_standby_feedback', 'sync_replication_slots'].flatMap((name) => demanded(parameters, name, why));
}

function demanded(parameters: Mapping, name: string, why: string): readonly Flaw[] {
  if (ON.test(textAt(parameters, name))) return FINE;
  return [broken(`${name} must be on ${why}`, `set ${name}: "on"`, [...PATH, name])];
}
