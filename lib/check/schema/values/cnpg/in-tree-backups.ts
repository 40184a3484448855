import { broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isSet } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

const gone: Rule = across((holder) => (isSet(holder.barmanObjectStore) ? [IN_TREE] : FINE));

const IN_TREE = broken(
  'barmanObjectStore is deprecated, and CloudNativePG 1.31 does not know it any more',
  'move it to an ObjectStore, and name that under plugins for barman-cloud.cloudnative-pg.io',
  ['barmanObjectStore'],
);

/** The plugin keeps to the policy of its ObjectStore. */
const kept: Rule = across((backup): readonly Flaw[] =>
  isGiven(backup.retentionPolicy) && !isSet(backup.barmanObjectStore) ? [UNHEARD] : FINE,
);

const UNHEARD = warned(
  broken(
    'retentionPolicy has no effect without barmanObjectStore, so that backups are kept forever',
    'move it to the ObjectStore',
    ['retentionPolicy'],
  ),
);

/** Where the `spec` of a Cluster says that backups go. */
export const inTreeBackups: Rule = fields({ backup: all(gone, kept), externalClusters: items(gone) });
