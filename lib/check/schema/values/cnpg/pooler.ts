import { ADDED_TO_PGBOUNCER, ADDED_TO_POOLER_MONITORING } from '../../own/cnpg';
import { broken, FINE, lacking, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { atMostOneOf, needs } from '../rule/presence';
import { isGiven, mappingAt, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { admitted } from './admitted';
import { catalogRef } from './image';
import { podMonitor } from './monitoring';
import { pgbouncerParameters } from './pgbouncer-parameters';
import { typed } from './typed';

const otherName: Rule = across((pooler) => {
  const name = textAt(pooler.metadata, 'name');
  if (name === '' || name !== textAt(mappingAt(mappingAt(pooler, 'spec'), 'cluster'), 'name')) return FINE;
  return [broken('a Pooler cannot have the name of its cluster', `write another, such as ${name}-pooler`, NAME)];
});

const NAME = ['metadata', 'name'];

/** The Secrets by which PgBouncer may look up passwords, where the operator does not see to that. */
const LOGINS = ['authQuerySecret', 'serverTLSSecret'];

/** Who looks up passwords in another way says how, and with which login. */
const ownLogin: Rule = across((pgbouncer): readonly Flaw[] => {
  const secrets = LOGINS.filter((name) => isGiven(mappingAt(pgbouncer, name).name));
  const hasQuery = isGiven(pgbouncer.authQuery);
  if (hasQuery && secrets.length === 0)
    return [broken('authQuery needs a login', 'set serverTLSSecret, or remove authQuery', ['authQuery'])];
  const [login] = secrets;
  if (login === undefined) return FINE;
  const deprecated = login === 'authQuerySecret' ? 'authQuerySecret is deprecated, and ' : '';
  const message = `${deprecated}with ${login} the operator gives PgBouncer no login of its own`;
  const own = warned(broken(message, `remove ${login}, or make the login as the documentation says`, [login]));
  return hasQuery ? [own] : [lacking('authQuery'), own];
});

/** A certificate of the cluster does not name the pooler. */
const certified: Rule = across((spec) => {
  const { enablePodMonitor } = mappingAt(spec, 'monitoring');
  const { enabled } = mappingAt(mappingAt(spec, 'monitoring'), 'tls');
  const own = mappingAt(mappingAt(spec, 'pgbouncer'), 'clientTLSSecret').name;
  if (enabled !== true || enablePodMonitor !== true || isGiven(own)) return FINE;
  const message = 'clientTLSSecret is missing, which a PodMonitor over TLS needs';
  return [broken(message, 'add clientTLSSecret, or write a PodMonitor of your own', ['pgbouncer', 'clientTLSSecret'])];
});

/** A Pooler of CloudNativePG 1.30. */
export const pooler: Rule = admitted(
  all(
    otherName,
    fields({
      spec: all(
        fields({
          cluster: needs('name'),
          pgbouncer: all(
            fields({ parameters: pgbouncerParameters, imageCatalogRef: catalogRef }),
            typed(ADDED_TO_PGBOUNCER),
            atMostOneOf('image', 'imageCatalogRef'),
            ownLogin,
          ),
          monitoring: all(typed(ADDED_TO_POOLER_MONITORING), podMonitor),
        }),
        certified,
      ),
    }),
  ),
);
