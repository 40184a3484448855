import type { FieldPath } from '../../../model/field-path';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG, CRUNCHY, OBJECT_STORE, ZALANDO } from '../kinds';
import type { Standing } from '../standing';
import { WALG_PREFIXES } from './archive';
import { variablesOf } from './variables';

/** How much is kept in an archive. */
export interface Retention {
  /** Which of several archives it is of. */
  readonly of: string;
  /** Infinity where nothing is ever removed. */
  readonly amount: number;
  readonly unit: 'days' | 'full backups';
  readonly path: FieldPath;
}

/** The retentions that an object sets. */
export function retentionsOf(standing: Standing): readonly Retention[] {
  const { kind, object } = standing;
  if (kind === OBJECT_STORE) return [window(object, ['spec', 'retentionPolicy'])];
  if (kind === CNPG && valueAt(object.spec, 'backup', 'barmanObjectStore')) {
    return [window(object, ['spec', 'backup', 'retentionPolicy'])];
  }
  if (kind === ZALANDO) return ofWalg(standing);
  return kind === CRUNCHY ? ofRepositories(object.spec) : [];
}

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 31 };

function window(object: unknown, path: readonly string[]): Retention {
  const [, amount, unit = ''] = /^(\d+)([dwm])$/.exec(asText(valueAt(object, ...path)) ?? '') ?? [];
  const days = amount === undefined ? Infinity : Number(amount) * (DAYS[unit] ?? 1);
  return { of: 'the archive', amount: days, unit: 'days', path };
}

/** What Spilo keeps where nothing else is said. */
const SPILO_KEEPS = 5;

function ofWalg(cluster: Standing): readonly Retention[] {
  const variables = variablesOf(cluster);
  if (![...variables.keys()].some((name) => WALG_PREFIXES.includes(name))) return [];
  const kept = variables.get('BACKUP_NUM_TO_RETAIN');
  const amount = kept ? Number(kept.value) : SPILO_KEEPS;
  return [{ of: 'the archive', amount, unit: 'full backups', path: kept?.path ?? ['spec', 'env'] }];
}

function ofRepositories(spec: unknown): readonly Retention[] {
  const backrest = asMapping(valueAt(spec, 'backups', 'pgbackrest'));
  const settings = asMapping(backrest.global);
  return asList(backrest.repos).flatMap((repo): Retention[] => {
    const name = asText(valueAt(repo, 'name'));
    if (name === undefined) return [];
    const key = `${name}-retention-full`;
    const unit = settings[`${key}-type`] === 'time' ? 'days' : 'full backups';
    const amount = settings[key] === undefined ? Infinity : Number(settings[key]);
    return [{ of: name, amount, unit, path: ['spec', 'backups', 'pgbackrest', 'global', key] }];
  });
}
