import { kindKey } from '../../../../check/references/kinds';
import type { KubernetesObject } from '../../../../model/manifest';
import { parameterNamed } from '../../../../postgresql/parameters/parameters';
import type { FieldChange } from '../../../change';
import { annotationOf } from '../../../delivery/metadata';
import type { RiskRule } from '../../rule';
import { DATABASE_OPERATORS, restartCourse, type DatabaseOperator } from './database-operators';
import { keptObject } from '../../reach/gone-and-come';
import { comeOrGone, touchedFields, touchedKeys, type FieldNames } from './touched-fields';

const cluster = (spec: string, more = ''): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db${more} }\nspec: { instances: 3, ${spec} }`;

/** Restarts of what holds the data. */
export const DATABASE_INSTANCES: RiskRule = {
  id: 'restarts/database-instances',
  title: 'The instances of a database restart',
  reason:
    'Operators make an instance anew when anything of its pod is another, replicas first and the primary last, and restart PostgreSQL for parameters that it only reads when it starts. Connections to the primary break, by a switchover for seconds.',
  source: 'https://cloudnative-pg.io/documentation/current/rolling_update/',
  kinds: Object.keys(DATABASE_OPERATORS),
  judge: (change) => {
    const kept = keptObject(change);
    const operator = DATABASE_OPERATORS[kindKey(change.id)];
    if (!kept || !operator) return [];
    const { object } = kept.after;
    const cause = causeOf(change.fields, operator, object);
    const instances = operator.instances(object);
    if (!cause || instances === 0) return [];
    const { field, reason } = cause;
    return [{ message: `${restartCourse(object, operator)}${reason}`, path: field.path, pods: instances }];
  },
  examples: [
    {
      name: 'a new image, with a switchover',
      before: cluster('primaryUpdateMethod: switchover, imageName: "postgresql:18.5"'),
      after: cluster('primaryUpdateMethod: switchover, imageName: "postgresql:18.6"'),
      says: ['instances restart one by one, and another one becomes the primary'],
    },
    {
      name: 'a parameter that PostgreSQL reads when it starts',
      before: cluster('postgresql: { parameters: { shared_buffers: 1GB } }'),
      after: cluster('postgresql: { parameters: { shared_buffers: 2GB } }'),
      says: ['the primary in its place, so that nobody can write meanwhile: shared_buffers is read at start'],
    },
    {
      name: 'a primary that someone looks after',
      before: cluster('primaryUpdateStrategy: supervised, resources: { requests: { cpu: 1 } }'),
      after: cluster('primaryUpdateStrategy: supervised, resources: { requests: { cpu: 2 } }'),
      says: ['the primary waits for someone to switch over'],
    },
    {
      name: 'the environment of a cluster of one instance',
      before: cluster('env: [{ name: TZ, value: UTC }]').replace('instances: 3', 'instances: 1'),
      after: cluster('env: [{ name: TZ, value: CET }]').replace('instances: 3', 'instances: 1'),
      says: ['the only instance restarts, and the database is away meanwhile'],
    },
    {
      name: 'a parameter that is read again while it runs',
      before: cluster('postgresql: { parameters: { work_mem: 4MB } }'),
      after: cluster('postgresql: { parameters: { work_mem: 8MB } }'),
      says: [],
    },
    {
      name: 'a larger volume',
      before: cluster('storage: { size: 1Gi }'),
      after: cluster('storage: { size: 2Gi }'),
      says: [],
    },
    {
      name: 'a cluster that keeps its pods as they are',
      before: cluster('logLevel: info', ', annotations: { cnpg.io/reconcilePodSpec: disabled }'),
      after: cluster('logLevel: debug', ', annotations: { cnpg.io/reconcilePodSpec: disabled }'),
      says: [],
    },
    {
      name: 'one more instance',
      before: cluster('logLevel: info'),
      after: cluster('logLevel: info').replace('instances: 3', 'instances: 4'),
      says: [],
    },
  ],
};

/** The first field that makes instances restart, and what is to be said of it. */
function causeOf(
  fields: readonly FieldChange[],
  { pods, volumes, server, parameters }: DatabaseOperator,
  object: KubernetesObject,
): { readonly field: FieldChange; readonly reason: string } | undefined {
  const [field] = [...touchedFields(fields, podFields(pods, object)), ...comeOrGone(fields, volumes)];
  if (field) return { field, reason: '' };
  const names = parameters.flatMap((at) => touchedKeys(fields, at)).filter((name) => parameterNamed(name)?.restart);
  const [first] = touchedFields(fields, [
    ...server,
    ...parameters.flatMap((at) => names.map((name) => `${at}.[${name}]`)),
  ]);
  if (!first) return undefined;
  const read = names.length > 1 ? 'are read at start' : 'is read at start';
  return { field: first, reason: names.length > 0 ? `: ${names.join(', ')} ${read}` : '' };
}

/** CloudNativePG can be told to leave pods as they are, but for their image. */
function podFields(pods: FieldNames, object: KubernetesObject): FieldNames {
  const isLeft = annotationOf(object, 'cnpg.io/reconcilePodSpec') === 'disabled';
  return isLeft ? pods.filter((name) => name.startsWith('spec.image')) : pods;
}
