import { MAJORS, NEWEST_MAJOR, type Major } from '../versions';
import type { Parameter, Parameters } from './parameter';
import { COMPATIBILITY } from './tables/compatibility';
import { CONNECTIONS } from './tables/connections';
import { PLANNER } from './tables/planner';
import { REPLICATION } from './tables/replication';
import { REPORTING } from './tables/reporting';
import { RESOURCES } from './tables/resources';
import { SESSIONS } from './tables/sessions';
import { VACUUMING } from './tables/vacuuming';
import { WRITE_AHEAD_LOG } from './tables/write-ahead-log';

/** Every parameter that can stand in `postgresql.conf` of a known major, in the form that the newest of them gives it. */
export const PARAMETERS: Parameters = {
  ...CONNECTIONS,
  ...RESOURCES,
  ...WRITE_AHEAD_LOG,
  ...REPLICATION,
  ...PLANNER,
  ...REPORTING,
  ...VACUUMING,
  ...SESSIONS,
  ...COMPATIBILITY,
};

/** Names that look like parameters and only report what was decided by the build, by initdb, or by the server itself. */
export const PRESETS: ReadonlySet<string> = new Set([
  'block_size',
  'data_checksums',
  'data_directory_mode',
  'debug_assertions',
  'huge_pages_status',
  'in_hot_standby',
  'integer_datetimes',
  'lc_collate',
  'lc_ctype',
  'max_function_args',
  'max_identifier_length',
  'max_index_keys',
  'num_os_semaphores',
  'segment_size',
  'server_encoding',
  'server_version',
  'server_version_num',
  'shared_memory_size',
  'shared_memory_size_in_huge_pages',
  'ssl_library',
  'wal_block_size',
  'wal_segment_size',
]);

/** A parameter by its name, as written; undefined for a name that no known major has. */
export function parameterNamed(name: string): Parameter | undefined {
  return Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
}

/** The form that a parameter has in a major; undefined where that major does not have it. */
export function parameterIn(major: Major, parameter: Parameter | undefined): Parameter | undefined {
  if (!parameter || major > (parameter.until ?? NEWEST_MAJOR)) return undefined;
  return major >= (parameter.since ?? MAJORS[0]) ? parameter : parameterIn(major, parameter.earlier);
}
