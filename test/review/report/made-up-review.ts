import { parse } from 'yaml';
import { changedFields } from '../../../lib/review/compare/changed-fields';
import type { ChangeKind, ObjectChange, Placed, Where } from '../../../lib/review/change';
import type { Review, ReviewEntry } from '../../../lib/review/review';
import type { Risk } from '../../../lib/model/risk';
import { resourceId, type KubernetesObject } from '../../../lib/model/manifest';

export const EU: Where = { environment: 'prod', cluster: 'eu-1' };
export const US: Where = { environment: 'prod', cluster: 'us-1' };
export const DEV: Where = { environment: 'dev', cluster: 'local' };

/** An object of YAML, in the namespace `shop`. */
export function objectOf(yaml: string): KubernetesObject {
  const { metadata, ...rest } = parse(yaml) as KubernetesObject;
  return { ...rest, metadata: { namespace: 'shop', ...metadata } };
}

/** What happened to one object of a cluster, told by the sides that it has. */
export function changeOf(before: string | undefined, after: string | undefined, where: Where = EU): ObjectChange {
  const was = before === undefined ? undefined : placedOf(objectOf(before), where);
  const is = after === undefined ? undefined : placedOf(objectOf(after), where);
  const placed = is ?? was;
  if (!placed) throw new Error('a change has a side');
  return {
    kind: was && is ? 'changed' : was ? 'removed' : 'added',
    id: placed.id,
    where,
    ...(was && { before: was }),
    ...(is && { after: is }),
    fields: was && is ? changedFields(was.object, is.object) : [],
  };
}

function placedOf(object: KubernetesObject, where: Where): Placed {
  const id = resourceId(object);
  const bundle = `${where.environment}/${where.cluster ?? 'any'}/${id.name}`;
  return { object, id, where, bundle, file: `${bundle}/${id.kind.toLowerCase()}.${id.name}.yaml` };
}

/** The changes as one entry. */
export function entryOf(risk: Risk, changes: readonly ObjectChange[], rest: Partial<ReviewEntry> = {}): ReviewEntry {
  const objects = new Map(changes.map(({ id }) => [JSON.stringify(id), id]));
  const where = new Map(changes.map((change) => [JSON.stringify(change.where), change.where]));
  return {
    kind: changes[0]?.kind ?? ('changed' satisfies ChangeKind),
    risk,
    objects: [...objects.values()],
    where: [...where.values()],
    fields: changes[0]?.fields ?? [],
    consequences: [],
    delivery: [],
    changes,
    ...rest,
  };
}

/** A review of a fleet of three clusters, two of them of `prod`. */
export function reviewOf(entries: readonly ReviewEntry[], rest: Partial<Review> = {}): Review {
  return {
    before: 'main (967a59d)',
    after: 'dist/',
    entries,
    versions: [],
    demand: [],
    budgets: [],
    uncompared: [],
    bundles: [DEV, EU, US].map((where) => ({
      bundle: `${where.environment}/${where.cluster ?? ''}/web`,
      where,
      before: 4,
      after: 4,
    })),
    ...rest,
  };
}

export const deployment = (image: string, replicas = 3): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  template:
    spec:
      containers: [{ name: web, image: "${image}" }]
`;

const DATABASE = `
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: orders-db }
`;

const CONFIG = (level: string): string => `
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  app.conf: |
    listen 8080
    workers 4
    level ${level}
    timeout 30
    retries 3
    backoff 2
  flag: "true"
`;

/** One review with a bit of everything: a database that goes, pods that roll, and what is harmless. */
export function smallReview(): Review {
  const databaseGone = [EU, US].map((where) => changeOf(DATABASE, undefined, where));
  const rolls = [DEV, EU, US].map((where) => changeOf(deployment('web:v1'), deployment('web:v2', 5), where));
  const config = changeOf(CONFIG('info'), CONFIG('debug'), DEV);
  return reviewOf(
    [
      entryOf('data', databaseGone, {
        consequences: [
          {
            rule: 'data/database-deleted',
            risk: 'data',
            message: 'the operator deletes the volumes of the database with it',
            fix: 'take a backup, and mark the Cluster with fairlead.dev/keep first',
            where: [EU, US],
          },
        ],
        delivery: [
          { agent: 'Argo CD', act: 'deletes', notes: ['it waits until someone starts a sync'] },
          { agent: 'Flux', act: 'deletes', notes: [] },
        ],
      }),
      entryOf('restarts', rolls, {
        consequences: [
          { rule: 'restarts/pod-template', risk: 'restarts', message: 'the pods roll', pods: 15, where: [DEV, EU, US] },
          {
            rule: 'capacity/requests',
            risk: 'capacity',
            message: 'asks for more',
            demand: {
              before: { pods: 9, cpu: 900, memory: 9 * 2 ** 27, storage: 0 },
              after: { pods: 15, cpu: 1500, memory: 15 * 2 ** 27, storage: 0 },
            },
            where: [EU, US],
          },
        ],
        delivery: [{ agent: 'Flux', act: 'applies', notes: [] }],
      }),
      entryOf('harmless', [config]),
      entryOf('harmless', [changeOf(undefined, 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }', DEV)]),
    ],
    {
      versions: [
        {
          name: 'web',
          what: 'image',
          before: 'v1',
          after: 'v2',
          step: 'major',
          where: [DEV, EU, US],
          objects: [{ group: 'apps', kind: 'Deployment', namespace: 'shop', name: 'web' }],
        },
      ],
      demand: [
        {
          where: EU,
          before: { pods: 3, cpu: 12_000, memory: 20 * 2 ** 30, storage: 0 },
          after: { pods: 5, cpu: 14_000, memory: 20 * 2 ** 30 + 64 * 2 ** 20, storage: 0 },
        },
      ],
      budgets: [
        { where: EU, budget: 'pruned', found: 12, of: 80, most: '10%', holds: false },
        { where: US, budget: 'pruned', found: 1, of: 80, most: '10%', holds: true },
      ],
      uncompared: [{ file: 'dev/local/web/odd.yaml', side: 'after', reason: 'it holds conflict markers' }],
    },
  );
}
