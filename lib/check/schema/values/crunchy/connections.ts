import { broken, FINE, lacking, misplaced, warned } from '../rule/flaw';
import { isGiven, isMapping, isSet, mappingAt, numberAt, textAt } from '../rule/read';
import { across, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { oneOf } from '../rule/scalar';

/** How a Service is reached: one that only the cluster sees has nothing to say about nodes. */
export const service: Rule = across((mapping) => {
  if ((textAt(mapping, 'type') || 'ClusterIP') !== 'ClusterIP') return FINE;
  const given = ['nodePort', 'externalTrafficPolicy'].filter((name) => isGiven(mapping[name]));
  return given.map((name) => misplaced(name, 'where the type is ClusterIP'));
});

/** Settings of PgBouncer. */
export const pgBouncerConfig: Rule = fields({
  global: fields({ pool_mode: oneOf('session', 'transaction', 'statement') }),
});

const PAIR = ['customTLSSecret', 'customReplicationTLSSecret'];

/** One authority signs the server's certificate and that of replication, so both are given or neither is. */
export const certificates: Rule = across((spec) => {
  const missing = PAIR.filter((name) => !isSet(spec[name]));
  return missing.length === 1 ? missing.map(lacking) : FINE;
});

/** Where a standby gets its data from. */
export const standby: Rule = across((mapping) => {
  if (mapping.enabled === false || isGiven(mapping.host) || isGiven(mapping.repoName)) return FINE;
  return [broken('a standby needs a host or a repoName to follow', 'add one of them, or set enabled to false')];
});

/** The newest version that the queries of the exporter know. */
const NEWEST_EXPORTED = 17;

/** Metrics of a version that the exporter knows. */
export const exported: Rule = across((spec) => {
  const major = numberAt(spec, 'postgresVersion') ?? 0;
  const pgmonitor = mappingAt(mappingAt(spec, 'monitoring'), 'pgmonitor');
  // Where the operator is told to collect by instrumentation, it leaves the exporter out.
  const isUsed = isMapping(pgmonitor.exporter) && !isMapping(spec.instrumentation);
  if (major <= NEWEST_EXPORTED || !isUsed) return FINE;
  const message = `the exporter knows PostgreSQL up to ${NEWEST_EXPORTED}, and finds next to nothing in ${major}`;
  const fix = 'collect metrics by instrumentation, or by a container of your own under instances[].containers';
  return [warned(broken(message, fix, ['monitoring', 'pgmonitor', 'exporter']))];
});
