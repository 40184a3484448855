import { present } from '../../../../../model/present';
import { printInstant } from '../../../../../postgresql/timestamp';
import type { ApplicationDatabase, CnpgBootstrap, CnpgRecoveryTarget } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import type { RecoveryTarget } from '../../recovery-target';
import { restoredFrom } from '../sources';
import { ORIGIN } from './stores';

/**
 * How the cluster would be made if it were made today: empty, from an archive, or from the site that it follows. Once it
 * is there the operator reads no more of it than the database, its owner and their Secret, which are the same in all.
 */
export function bootstrap(intent: PostgresIntent): CnpgBootstrap {
  const application = applicationDatabase(intent);
  const { topology } = intent;
  if (topology?.role.is === 'replica') return { recovery: { source: topology.role.follows, ...application } };
  // Whoever deletes it gets no empty database in its place.
  if (topology?.role.is === 'lost') return { recovery: { source: topology.source, ...application } };
  const recovery = restoredFrom(intent);
  if (!recovery) return { initdb: { ...application, ...initdb(intent) } };
  return { recovery: { source: ORIGIN, ...application, ...recoveryTarget(recovery.target) } };
}

function applicationDatabase({ databases: [{ name, owner }], roles }: PostgresIntent): ApplicationDatabase {
  const secret = roles.find((role) => role.name === owner)?.secret;
  return present<ApplicationDatabase>({
    database: name,
    owner,
    secret: secret === undefined ? undefined : { name: secret },
  });
}

/** The first major with a provider of locales that is its own. */
const BUILTIN_LOCALES = 17;

/** Order and letters as no image's C library can change them, which an update of the image would break indexes by. */
function initdb({ major, defaults }: PostgresIntent) {
  const locale = defaults['postgres.locale'];
  return {
    dataChecksums: defaults['postgres.checksums'],
    localeCType: locale,
    ...(major >= BUILTIN_LOCALES && { localeProvider: 'builtin', builtinLocale: locale }),
  };
}

function recoveryTarget(target: RecoveryTarget): { recoveryTarget?: CnpgRecoveryTarget } {
  switch (target.to) {
    case 'latest':
      return {};
    case 'time':
      return { recoveryTarget: { targetTime: printInstant(target.time, 'Z') } };
    case 'lsn':
      return { recoveryTarget: present({ targetLSN: target.lsn, backupID: target.backup }) };
    case 'name':
      return { recoveryTarget: { targetName: target.name, backupID: target.backup } };
  }
}
