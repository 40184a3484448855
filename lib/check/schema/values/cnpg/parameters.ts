import { judgeParameter } from '../../../../postgresql/parameters/judge-parameter';
import { judgeForOperator } from '../../../../postgresql/reserved/judge-for-operator';
import { MAJORS, NEWEST_MAJOR, type Major } from '../../../../postgresql/versions';
import { broken, FINE, unlisted, warned, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { archivingMode } from './archiving-mode';
import { majorVersion } from './postgres-version';
import { operatorSize } from './size';

/** What the operator sets reserved parameters to, and writes into the object itself, so that it may stand there. */
const OPERATOR_VALUES: Readonly<Record<string, string>> = {
  logging_collector: 'on',
  log_destination: 'csvlog',
  log_directory: '/controller/log',
  log_filename: 'postgres',
  log_rotation_age: '0',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'false',
  shared_preload_libraries: '',
};

/** What the operator compares, letter by letter, with fewer words than PostgreSQL takes. */
const WAL_LEVELS = ['minimal', 'replica', 'logical'];

/** Parameters that the operator has to read itself. */
const SIZES: ReadonlySet<string> = new Set(['shared_buffers', 'min_wal_size', 'max_wal_size']);

/** The parameters of PostgreSQL that a Cluster sets: known ones, with values that they take, and none of the operator's. */
export const parameters: Rule = across((cluster) => {
  const spec = mappingAt(cluster, 'spec');
  const written = mappingAt(mappingAt(spec, 'postgresql'), 'parameters');
  const major = judgedMajor(spec);
  const flaws: Flaw[] = [];
  for (const [name, value] of Object.entries(written)) {
    const flaw = typeof value === 'string' ? parameterFlaw(name, value, major, cluster) : undefined;
    if (flaw) flaws.push({ ...flaw, path: ['spec', 'postgresql', 'parameters', name] });
  }
  return flaws.length > 0 ? flaws : FINE;
});

/** The major whose parameters are looked up; undefined for one that nothing is known of. */
function judgedMajor(spec: Mapping): Major | undefined {
  const major = majorVersion(spec) ?? NEWEST_MAJOR;
  return MAJORS.find((known) => known === major);
}

function parameterFlaw(name: string, value: string, major: Major | undefined, cluster: Mapping): Flaw | undefined {
  if (value === operatorValue(name, cluster)) return undefined;
  const refused = judgeForOperator('cloudnative-pg', name, value) ?? (major && judgeParameter(name, value, major));
  if (refused) return broken(refused.message, refused.fix);
  if (name === 'wal_level' && !WAL_LEVELS.includes(value)) return unlisted(value, WAL_LEVELS);
  return SIZES.has(name) && value !== '' ? sizeFlaw(name, value) : undefined;
}

function operatorValue(name: string, cluster: Mapping): string | undefined {
  if (name === 'archive_mode') return archivingMode(cluster);
  return Object.hasOwn(OPERATOR_VALUES, name) ? OPERATOR_VALUES[name] : undefined;
}

function sizeFlaw(name: string, value: string): Flaw | undefined {
  if (operatorSize(value) === undefined) return wrong(value, 'a size such as 512MB');
  if (name !== 'shared_buffers' || !/^\d+$/.test(value)) return undefined;
  // PostgreSQL counts blocks of 8kB then, and the operator megabytes.
  return warned(broken(`${name} has no unit, found "${value}"`, `write ${value}MB, or ${Number(value) * 8}kB`));
}
