import { parameterIn, PARAMETERS, PRESETS } from '../../../lib/postgresql/parameters/parameters';
import { COMPATIBILITY } from '../../../lib/postgresql/parameters/tables/compatibility';
import { CONNECTIONS } from '../../../lib/postgresql/parameters/tables/connections';
import { PLANNER } from '../../../lib/postgresql/parameters/tables/planner';
import { REPLICATION } from '../../../lib/postgresql/parameters/tables/replication';
import { REPORTING } from '../../../lib/postgresql/parameters/tables/reporting';
import { RESOURCES } from '../../../lib/postgresql/parameters/tables/resources';
import { SESSIONS } from '../../../lib/postgresql/parameters/tables/sessions';
import { VACUUMING } from '../../../lib/postgresql/parameters/tables/vacuuming';
import { WRITE_AHEAD_LOG } from '../../../lib/postgresql/parameters/tables/write-ahead-log';
import { MAJORS } from '../../../lib/postgresql/versions';

const NAMES = Object.keys(PARAMETERS);

/** Names that PostgreSQL itself writes in two ways. */
const TWICE = 3;

// As many as each server's own pg_settings has rows that are not internal; 18 takes ssl_ecdh_curve as an old name too.
test.each([
  [14, 328],
  [15, 333],
  [16, 344],
  [17, 359],
  [18, 379],
] as const)('PostgreSQL %i has %i parameters', (major, count) => {
  const known = NAMES.filter((name) => parameterIn(major, PARAMETERS[name]) !== undefined);
  expect(known.length - TWICE).toBe(count);
});

test('no parameter stands in two tables, or is a preset', () => {
  const tables = [
    CONNECTIONS,
    RESOURCES,
    WRITE_AHEAD_LOG,
    REPLICATION,
    PLANNER,
    REPORTING,
    VACUUMING,
    SESSIONS,
    COMPATIBILITY,
  ];
  expect(tables.flatMap((table) => Object.keys(table))).toHaveLength(NAMES.length);
  expect(NAMES.filter((name) => PRESETS.has(name))).toEqual([]);
});

test.each(Object.entries(PARAMETERS))('%s is known to a major, and its bounds are in order', (_, parameter) => {
  const forms = MAJORS.map((major) => parameterIn(major, parameter)).filter((form) => form !== undefined);
  expect(forms.length).toBeGreaterThan(0);
  for (const form of forms) if ('min' in form) expect(form.min).toBeLessThanOrEqual(form.max);
});
