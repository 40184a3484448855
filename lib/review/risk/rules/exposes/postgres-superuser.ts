import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';

const CNPG = 'postgresql.cnpg.io';

/** Who is superuser by what an object of each kind says. */
const SUPERUSERS: Readonly<Record<string, (object: KubernetesObject) => readonly string[]>> = {
  [`${CNPG}/Cluster`]: ({ spec }) => [
    ...(valueAt(spec, 'enableSuperuserAccess') === true ? ['postgres'] : []),
    ...asList(valueAt(spec, 'managed', 'roles')).flatMap(namedSuperuser),
  ],
  [`${CNPG}/DatabaseRole`]: ({ spec }) => namedSuperuser(spec),
  'acid.zalan.do/postgresql': ({ spec }) =>
    Object.entries(asMapping(asMapping(spec).users)).flatMap(([name, flags]) =>
      asList(flags).some((flag) => String(flag).toLowerCase() === 'superuser') ? [name] : [],
    ),
  'postgres-operator.crunchydata.com/PostgresCluster': ({ spec }) =>
    asList(asMapping(spec).users).flatMap((user) => {
      const { name, options } = asMapping(user);
      return /\bSUPERUSER\b/i.test(asText(options) ?? '') ? [asText(name) ?? ''] : [];
    }),
};

const database = (spec: string): string => `apiVersion: ${CNPG}/v1
kind: Cluster
metadata: { name: db }
spec: { instances: 3, ${spec} }`;

/** Who may do everything in a database, and more. */
export const POSTGRES_SUPERUSER: RiskRule = {
  id: 'exposes/postgres-superuser',
  title: 'A role of PostgreSQL becomes superuser, or the superuser may log in',
  reason:
    'No permission holds for a superuser: it reads every row, runs programs on the server and can rewrite what was recorded of that. CloudNativePG keeps its login closed unless it is told otherwise.',
  source: 'https://www.postgresql.org/docs/current/role-attributes.html',
  kinds: Object.keys(SUPERUSERS),
  judge: (change) => {
    const { after } = change;
    const superusers = SUPERUSERS[kindKey(change.id)];
    if (!after || !superusers) return [];
    const former = change.before?.object;
    const known = former ? superusers(former) : [];
    return superusers(after.object)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        message: `${name} may log in as superuser: no permission of the database holds for it`,
        fix: 'give the role what it needs by GRANT, or by a predefined role such as pg_monitor',
      }));
  },
  examples: [
    {
      name: 'the superuser may log in',
      before: database('enableSuperuserAccess: false'),
      after: database('enableSuperuserAccess: true'),
      says: ['postgres may log in as superuser'],
    },
    {
      name: 'a role becomes superuser',
      before: database('managed: { roles: [{ name: app }] }'),
      after: database('managed: { roles: [{ name: app, superuser: true }] }'),
      says: ['app may log in as superuser'],
    },
    {
      name: 'the superuser may log in no more',
      before: database('enableSuperuserAccess: true'),
      after: database('enableSuperuserAccess: false'),
      says: [],
    },
  ],
};

function namedSuperuser(role: unknown): readonly string[] {
  const { name, superuser } = asMapping(role);
  return superuser === true ? [asText(name) ?? ''] : [];
}
