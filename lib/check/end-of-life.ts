import type { Fault } from '../model/finding';
import { resourceId, type KubernetesObject } from '../model/manifest';
import { isSupported, NEWEST_MAJOR } from '../postgresql/versions';
import { kindKey } from './references/kinds';
import { DATABASE_CLUSTERS } from './transitions/kinds';
import { majorVersionOf } from './transitions/versions/major';

const CODE = 'postgresql/end-of-life';

/** The code of a fault that comes with time: what it means, why it matters, and what to do. */
export const END_OF_LIFE_CODES = {
  [CODE]: {
    what: 'a database runs a major version of PostgreSQL that has had its last release',
    why: 'nothing is mended in it any more, not even a hole that anybody may come in by',
    fix: 'upgrade to a newer major version',
  },
} as const;

/** What is to be said of an object on a day such as `2026-11-20`; all but database clusters are fine. */
export function endOfLife(object: KubernetesObject, today: string): readonly Fault[] {
  const kind = kindKey(resourceId(object));
  const version = DATABASE_CLUSTERS.includes(kind) ? majorVersionOf({ kind, object }) : undefined;
  if (!version || isSupported(version.major, today)) return [];
  const message = `PostgreSQL ${version.major} has had its last release: nothing is mended in it any more`;
  const fix = `upgrade to a newer major version, such as ${NEWEST_MAJOR}`;
  return [{ code: CODE, severity: 'warning', message, fix, path: version.path }];
}
