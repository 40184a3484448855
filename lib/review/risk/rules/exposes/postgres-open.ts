import { kindKey } from '../../../../check/references/kinds';
import { asList, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';

const CNPG = 'postgresql.cnpg.io/Cluster';

/** Where operators take lines of pg_hba.conf. */
const LINES: ReadonlyMap<string, readonly string[]> = new Map([
  [CNPG, ['spec', 'postgresql', 'pg_hba']],
  ['acid.zalan.do/postgresql', ['spec', 'patroni', 'pg_hba']],
  [
    'postgres-operator.crunchydata.com/PostgresCluster',
    ['spec', 'patroni', 'dynamicConfiguration', 'postgresql', 'pg_hba'],
  ],
]);

const database = (...lines: readonly string[]): string => `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: db }
spec: { instances: 3, postgresql: { pg_hba: [${lines.map((line) => `"${line}"`).join()}] } }`;

const TLS_ONLY = 'hostnossl all all all reject';
const OVER_TLS = 'hostssl app app 10.0.0.0/8 scram-sha-256';

/** Ways to a database without a certificate or a password. */
export const POSTGRES_OPEN: RiskRule = {
  id: 'exposes/postgres-open',
  title: 'PostgreSQL lets connections in without TLS, or without a password',
  reason:
    'The first line that fits a connection decides; in CloudNativePG the last one, which it adds itself, takes passwords from everywhere, with or without TLS. Without TLS queries, results and mostly the login can be read on the way; trust asks for nothing at all.',
  source: 'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
  kinds: [...LINES.keys()],
  judge: (change) => {
    const { after } = change;
    const path = LINES.get(kindKey(change.id));
    if (!after || !path) return [];
    const former = change.before?.object;
    const [was, is] = [linesOf(former, path), linesOf(after.object, path)];
    // The others take no line for granted that lets in without TLS.
    const plain = kindKey(change.id) === CNPG && was.some(refusesPlain) && !is.some(refusesPlain);
    const sayings = [
      ...(plain ? ['connections without TLS are let in: the line that refused them is gone'] : []),
      ...is.filter((line) => !was.includes(line)).flatMap(opening),
    ];
    return sayings.map((message): Saying => ({
      message,
      fix: 'use hostssl and scram-sha-256 or cert, and refuse the rest',
      path,
    }));
  },
  examples: [
    {
      name: 'TLS is no longer asked for',
      before: database(TLS_ONLY),
      after: database(),
      says: ['connections without TLS are let in'],
    },
    {
      name: 'some need no password',
      before: database(TLS_ONLY),
      after: database('hostssl app app 10.0.0.0/8 trust', TLS_ONLY),
      says: ['app comes into the database app from 10.0.0.0/8 without a password'],
    },
    {
      name: 'some come in without TLS',
      before: database(TLS_ONLY),
      after: database('hostnossl app app all md5', TLS_ONLY),
      says: ['app comes into the database app from all without TLS'],
    },
    { name: 'some come in over TLS', before: database(TLS_ONLY), after: database(OVER_TLS, TLS_ONLY), says: [] },
    { name: 'TLS is asked for', before: database(), after: database(TLS_ONLY), says: [] },
  ],
};

/** A line with its fields, one space between them. */
function linesOf(cluster: KubernetesObject | undefined, path: readonly string[]): readonly string[] {
  return asList(valueAt(cluster, ...path)).flatMap((line) => asText(line)?.trim().replace(/\s+/g, ' ') ?? []);
}

function refusesPlain(line: string): boolean {
  const [type, databases, users, , method] = line.split(' ');
  return type === 'hostnossl' && databases === 'all' && users === 'all' && method === 'reject';
}

function opening(line: string): readonly string[] {
  const [type = '', databases = '', users = '', from = '', ...rest] = line.split(' ');
  if (!type.startsWith('host') || rest.includes('reject')) return [];
  const who = `${users} comes into the database ${databases} from ${from}`;
  return [
    ...(rest.includes('trust') ? [`${who} without a password`] : []),
    ...(type === 'hostnossl' ? [`${who} without TLS`] : []),
  ];
}
