import type { Fault } from '../../../model/finding';
import { fieldText } from '../../../model/field-path';
import { route, valueAt, type Route } from '../../references/loosely';
import { CNPG, DATABASE, STATEFUL_SET } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { sameValue } from '../../references/same-value';

const CODE = 'transition/immutable-field';

/** A field that the API server, or a webhook, keeps as it was made. */
interface Fixed {
  readonly at: Route;
  /** What a missing one counts as; without it, adding and removing is allowed, as CEL's rules for transitions have it. */
  readonly missing?: unknown;
  readonly fix: string;
}

const ANEW = 'keep it, or make an object of another name';

/** From the definitions of CloudNativePG 1.30, its webhook, and Kubernetes' validation of StatefulSets. */
const FIXED: Readonly<Record<string, readonly Fixed[]>> = {
  [CNPG]: [
    ...fixed(['serviceAccountName'], 'keep it; a cluster keeps the ServiceAccount that it was made with'),
    ...fixed(['postgresUID', 'postgresGID'], 'keep it; the files in the volumes belong to it').map((each) => ({
      ...each,
      missing: 26,
    })),
  ],
  [DATABASE]: fixed(
    [
      ...['cluster', 'name', 'template', 'encoding', 'locale', 'localeProvider', 'localeCollate', 'localeCType'],
      ...['icuLocale', 'icuRules', 'builtinLocale', 'collationVersion'],
    ],
    ANEW,
  ),
  'postgresql.cnpg.io/DatabaseRole': fixed(['cluster', 'name'], ANEW),
  'postgresql.cnpg.io/Pooler': fixed(['cluster', 'serviceAccountName'], ANEW),
  'postgresql.cnpg.io/Publication': fixed(['cluster', 'name', 'dbname', 'target.allTables'], ANEW),
  'postgresql.cnpg.io/ScheduledBackup': fixed(['cluster'], ANEW),
  'postgresql.cnpg.io/Subscription': fixed(['cluster', 'name', 'dbname'], ANEW),
  [STATEFUL_SET]: [
    ...fixed(['selector'], ANEW),
    { at: route('spec.serviceName'), missing: '', fix: ANEW },
    { at: route('spec.podManagementPolicy'), missing: 'OrderedReady', fix: ANEW },
    {
      at: route('spec.volumeClaimTemplates'),
      missing: [],
      fix: 'keep them; to enlarge volumes, enlarge the claims by hand, delete the StatefulSet with --cascade=orphan, and have this change excused',
    },
  ],
};

function fixed(fields: readonly string[], fix: string): readonly Fixed[] {
  return fields.map((field) => ({ at: route(`spec.${field}`), fix }));
}

/** The API server keeps some fields as they were made, and refuses an object that has them otherwise. */
export const IMMUTABLE_FIELD: Rule = {
  code: CODE,
  kinds: Object.keys(FIXED),
  judge: onChange((before, after) =>
    (FIXED[after.kind] ?? []).flatMap((field) => faultsOf(field, before.object, after.object)),
  ),
};

function faultsOf({ at, missing, fix }: Fixed, before: unknown, after: unknown): readonly Fault[] {
  const was = valueAt(before, ...at) ?? missing;
  const is = valueAt(after, ...at) ?? missing;
  if (was === undefined || is === undefined || sameValue(was, is)) return [];
  const message = `${fieldText(at)} changes${changeText(was, is)}: the API server keeps it as it was made, and refuses the object`;
  return [error(CODE, at, message, fix)];
}

function changeText(was: unknown, is: unknown): string {
  const isShort = [was, is].every((value) => ['string', 'number'].includes(typeof value) && value !== '');
  return isShort ? ` from ${String(was)} to ${String(is)}` : '';
}
