import type {
  PgBackRest,
  PgBackRestOptions,
  PgBackRestSource,
  PostgresClusterSpec,
} from '../../../../../resources/crunchy';
import { present } from '../../../../../model/present';
import type { BackupIntent, PostgresIntent, RecoveryIntent } from '../../intent';
import { agent, guaranteed, watcher } from '../guaranteed';
import { restoredFrom } from '../sources';
import { archivesOf } from './archives';
import { compressionOf } from './compression';
import { repositoryOf } from './repository';
import { restoreOptions } from './restore-options';
import { backupSchedules } from './schedules';

/** The repositories that are written and followed. */
export function backups(intent: PostgresIntent): PostgresClusterSpec['backups'] {
  const { backups: own } = intent;
  if (!own) return undefined;
  const used = archivesOf(intent).map((archive) => ({ name: archive.repo, ...repositoryOf(archive) }));
  const files = used.flatMap((repository) => repository.files);
  return {
    pgbackrest: present<PgBackRest>({
      repos: used.map(({ name, place }) => ({
        name,
        ...place,
        ...(name === 'repo1' && { schedules: backupSchedules(own.schedule) }),
      })),
      global: used.reduce<PgBackRestOptions>((all, { options }) => ({ ...all, ...options }), writing(intent, own)),
      configuration: files.length > 0 ? files : undefined,
      manual: { repoName: 'repo1', options: ['--type=full'] },
      jobs: { resources: agent(intent) },
      sidecars: { pgbackrest: { resources: agent(intent) }, pgbackrestConfig: { resources: watcher(intent) } },
    }),
  };
}

/** How the cluster writes its own archive. */
function writing({ defaults }: PostgresIntent, { retentionDays }: BackupIntent): PgBackRestOptions {
  const compression = compressionOf(defaults['postgres.archive.compression']);
  return {
    ...(compression !== undefined && { 'compress-type': compression }),
    'process-max': String(defaults['postgres.archive.parallel']),
    // A backup begins at once, rather than at the next checkpoint.
    'start-fast': 'y',
    // Small files go together, and of large ones only the parts that changed: a store charges for each request.
    'repo1-bundle': 'y',
    'repo1-block': 'y',
    'repo1-retention-full-type': 'time',
    'repo1-retention-full': String(retentionDays),
  };
}

/** What a cluster is filled from: an archive, or that of the site which it follows from then on. */
export function origin(intent: PostgresIntent): Pick<PostgresClusterSpec, 'dataSource' | 'standby'> {
  if (intent.topology?.role.is === 'replica') return { standby: { repoName: 'repo2' } };
  const recovery = restoredFrom(intent);
  return recovery ? { dataSource: { pgbackrest: source(intent, recovery) } } : {};
}

function source({ cpu, memory, defaults }: PostgresIntent, { archive, target }: RecoveryIntent): PgBackRestSource {
  const { place, options, files } = repositoryOf({ repo: 'repo1', archive });
  const words = restoreOptions(target);
  return {
    repo: { name: 'repo1', ...place },
    global: { 'process-max': String(defaults['postgres.archive.parallel']), ...options },
    ...(files.length > 0 && { configuration: files }),
    ...(words.length > 0 && { options: words }),
    // PostgreSQL itself replays the log in the job.
    resources: guaranteed(cpu, memory),
  };
}
