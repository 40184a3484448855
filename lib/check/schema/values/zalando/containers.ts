import { DNS_LABEL } from '../format/names';
import { PORT_NAME, portNumber } from '../format/ports';
import { environment } from '../pod/environment';
import { topologySpreadConstraints } from '../pod/spread';
import { broken, FINE, gather, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { needs } from '../rule/presence';
import { isEmpty, isMapping, listAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { resources } from './amounts';

/** What the operator gives PostgreSQL's container itself. */
const OF_POSTGRES = [
  ...['SCOPE', 'PGROOT', 'PGVERSION', 'POD_IP', 'POD_NAMESPACE', 'PAM_OAUTH2', 'HUMAN_ROLE', 'SPILO_CONFIGURATION'],
  ...['PGUSER_SUPERUSER', 'PGPASSWORD_SUPERUSER', 'PGUSER_STANDBY', 'PGPASSWORD_STANDBY'],
  ...['KUBERNETES_SCOPE_LABEL', 'KUBERNETES_ROLE_LABEL', 'KUBERNETES_LABELS', 'DCS_ENABLE_KUBERNETES_API'],
];

/** What it gives every other container. */
const OF_SIDECAR = ['POD_NAME', 'POD_NAMESPACE', 'POSTGRES_USER', 'POSTGRES_PASSWORD'];

/** The operator's own variables win, and it looks at no second one of a name, whatever its case. */
function notGivenBy(operator: readonly string[]): Rule {
  return items(
    across((variable) => {
      const name = textAt(variable, 'name');
      return operator.includes(name.toUpperCase())
        ? [warned(broken(`${name} is set by the operator, which leaves this one out`, `remove ${name}`, ['name']))]
        : FINE;
    }),
  );
}

/** The variables of PostgreSQL's container. */
export const variables: Rule = all(environment, notGivenBy(OF_POSTGRES));

const sidecar: Rule = all(
  fields({
    name: has(DNS_LABEL),
    env: all(environment, notGivenBy(OF_SIDECAR)),
    ports: all(items(fields({ name: hasOrEmpty(PORT_NAME), containerPort: portNumber })), uniqueBy('name')),
    resources,
  }),
  needs('image'),
);

const notPostgres: Rule = items(
  across(({ name }) =>
    name === 'postgres'
      ? [broken('postgres is the container of PostgreSQL itself', 'give the sidecar another name', ['name'])]
      : FINE,
  ),
);

/** The containers beside PostgreSQL's. */
export const sidecars: Rule = all(items(sidecar), uniqueBy('name'), notPostgres);

/** Where the operator mounts the data itself. */
const DATA = '/home/postgres/pgdata';

const volume: Rule = all(
  fields({ name: has(DNS_LABEL) }),
  across((value) => {
    const targets = listAt(value, 'targetContainers');
    if (value.mountPath === DATA)
      return [
        broken(`${DATA} holds the data, and the operator skips this volume`, 'mount it elsewhere', ['mountPath']),
      ];
    return targets.includes('all') && targets.length > 1
      ? [broken('"all" stands for every container', 'remove the other names', ['targetContainers'])]
      : FINE;
  }),
);

/** Volumes that the pods have beside the data. */
export const additionalVolumes: Rule = all(items(volume), uniqueBy('name'), uniqueBy('mountPath'));

const SELECTOR = 'labelSelector: { matchLabels: { cluster-name: <name of this cluster> } }';

/** The operator means to set the selector, and sets it on a copy. */
const countsPods: Rule = (constraints) => {
  if (!Array.isArray(constraints)) return FINE;
  return constraints.reduce<readonly Flaw[]>(
    (flaws, constraint: unknown, index) =>
      isMapping(constraint) && isEmpty(constraint.labelSelector)
        ? gather([...flaws], index, [
            warned(broken('without labelSelector no pod counts, so that nothing is spread', `add ${SELECTOR}`)),
          ])
        : flaws,
    FINE,
  );
};

/** How evenly the pods are spread. */
export const spread: Rule = all(topologySpreadConstraints, countsPods);
