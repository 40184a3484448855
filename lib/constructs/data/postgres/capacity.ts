import { countOf } from '../../../postgresql/parameters/quantity';
import type { PropRule } from '../../app/check-props';
import { quantityValue } from '../../workload/quantity';
import type { PostgresIntent } from './intent';

/** Connections that are no application's: three for a superuser, the operator's, the exporter's, and one to look. */
const RESERVED = 10;

/** What parameters may not ask for beside sizes, poolers and durability, whichever operator would find it too late. */
export function capacityRules(intent: PostgresIntent): readonly PropRule[] {
  return [...poolRules(intent), ...bufferRules(intent), ...walRules(intent), ...commitRules(intent)];
}

/** The intent with no more pooled connections than the database leaves, where the team did not say how many. */
export function withFittingPool(intent: PostgresIntent, asked: number | undefined): PostgresIntent {
  const { pooler, databases } = intent;
  if (!pooler || asked !== undefined) return intent;
  const most = Math.floor((connectionsOf(intent) - RESERVED) / (pooler.instances * databases.length));
  return { ...intent, pooler: { ...pooler, poolSize: Math.max(1, Math.min(pooler.poolSize, most)) } };
}

function poolRules(intent: PostgresIntent): readonly PropRule[] {
  const { pooler, databases } = intent;
  if (!pooler) return [];
  const connections = connectionsOf(intent);
  const wanted = pooler.instances * pooler.poolSize * databases.length;
  return [
    [
      wanted <= connections - RESERVED,
      `the pooler may keep ${wanted} connections (${pooler.instances} instances × poolSize ${pooler.poolSize} × ` +
        `${databases.length} databases), and max_connections ${connections} leaves ${connections - RESERVED}`,
      'lower poolSize, or raise memory or connections',
    ],
  ];
}

function bufferRules(intent: PostgresIntent): readonly PropRule[] {
  const buffers = countOf(valueOf(intent, 'shared_buffers') ?? '', '8kB');
  const memory = quantityValue(intent.memory) ?? 0;
  return [
    [
      buffers === undefined || buffers * 8192 < memory,
      `shared_buffers ${valueOf(intent, 'shared_buffers') ?? ''} does not fit into memory ${intent.memory}`,
      'a quarter of the memory is what tuning takes: leave shared_buffers out, or raise memory',
    ],
  ];
}

function walRules(intent: PostgresIntent): readonly PropRule[] {
  const most = countOf(valueOf(intent, 'max_wal_size') ?? '', 'MB');
  const volume = intent.walStorage ?? intent.storage;
  return [
    [
      most === undefined || most * 2 ** 20 < (quantityValue(volume.size) ?? 0),
      `max_wal_size ${valueOf(intent, 'max_wal_size') ?? ''} does not fit into the volume of ${volume.size} that the log is on`,
      'half of a volume of its own is what tuning takes: leave max_wal_size out, or raise walStorage',
    ],
  ];
}

/** Commits that do not wait for their own disk promise nothing about another. */
function commitRules(intent: PostgresIntent): readonly PropRule[] {
  const commit = valueOf(intent, 'synchronous_commit') ?? 'on';
  return [
    [
      intent.durability.standbys === 0 || !['off', 'local'].includes(commit),
      `synchronous_commit ${commit} does not wait for a standby, and the durability says that commits do`,
      "set durability: 'none', or leave synchronous_commit out",
    ],
  ];
}

function connectionsOf(intent: PostgresIntent): number {
  return Number(valueOf(intent, 'max_connections'));
}

function valueOf({ parameters }: PostgresIntent, name: string): string | undefined {
  return parameters.find(({ parameter }) => parameter === name)?.value;
}
