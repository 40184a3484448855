import { parse } from 'yaml';
import { resourceId, type KubernetesObject } from '../../../../lib/model/manifest';
import type { ChangeKind, ObjectChange, Placed, Where } from '../../../../lib/review/change';
import { callsOf } from '../../../../lib/review/calls/calls-of';
import { pathText } from '../../../../lib/review/compare/path-text';
import { changedFields } from '../../../../lib/review/compare/changed-fields';
import type { ToldLeaf } from '../../../../lib/review/explain/told';
import type { PageExtras } from '../../../../lib/review/report/html/make-page-model';
import type { FoldedConsequence, Review, ReviewEntry } from '../../../../lib/review/review';
import { pods, policyOf } from '../../calls/policies';

/* A small review that has one of everything a page shows. */

/** What would run, load or break out, if it were anything but text. */
export const HOSTILE = '</script><img src=x onerror="window.broken=1"><!-- \u2028 ${alert(1)}';
export const SECRETS = ['aHVudGVyMg==', 'aHVudGVyMw=='];

const LOCAL: Where = { environment: 'dev', cluster: 'local' };
const EU: Where = { environment: 'prod', cluster: 'eu-1' };
const US: Where = { environment: 'prod', cluster: 'us-1' };

function deployment(app: string, image: string): string {
  return `{apiVersion: apps/v1, kind: Deployment, metadata: {name: ${app}, namespace: ${app}}, spec: {replicas: 3,
    minReadySeconds: 5, paused: false, progressDeadlineSeconds: 600, revisionHistoryLimit: 5,
    selector: {matchLabels: {app: ${app}}}, template: {metadata: {labels: {app: ${app}}},
    spec: {containers: [{name: ${app}, image: 'registry.example.com/${app}:${image}'}]}}}}`;
}

function configMap(motd: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'ad', namespace: 'ad' },
    data: { motd },
  });
}

function secret(password: string): string {
  return `{apiVersion: v1, kind: Secret, metadata: {name: ad, namespace: ad}, data: {password: ${password}}}`;
}

const DATABASE = `{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: cart-db, namespace: cart},
  spec: {instances: 3}}`;

/** What happens to the object of an app, in YAML, on a cluster. */
export function changeOf(app: string, where: Where, before?: string, after?: string): ObjectChange {
  const [was, is] = [before, after].map((text) => (text === undefined ? undefined : placed(app, where, text)));
  const kind: ChangeKind = !was ? 'added' : is ? 'changed' : 'removed';
  const id = (is ?? was)?.id ?? { group: '', kind: '', namespace: '', name: '' };
  const fields = was && is ? changedFields(was.object, is.object) : [];
  return { kind, id, where, ...(was && { before: was }), ...(is && { after: is }), fields };
}

function placed(app: string, where: Where, text: string): Placed {
  const object = parse(text) as KubernetesObject;
  const bundle = `${where.environment}/${where.cluster ?? ''}/${app}`;
  return { object, id: resourceId(object), where, bundle, file: `${bundle}/${object.kind.toLowerCase()}.${app}.yaml` };
}

/** Changes as one entry; without consequences it is harmless. */
export function entryOf(changes: readonly ObjectChange[], ...consequences: readonly FoldedConsequence[]): ReviewEntry {
  return {
    kind: changes[0]?.kind ?? 'changed',
    risk: consequences[0]?.risk ?? 'harmless',
    objects: [...new Map(changes.map(({ id }) => [JSON.stringify(id), id])).values()],
    where: [...new Set(changes.map(({ where }) => where))],
    fields: changes[0]?.fields ?? [],
    consequences,
    delivery: [],
    changes,
  };
}

const DELETED: FoldedConsequence = {
  rule: 'data/database-deleted',
  risk: 'data',
  message: 'the operator deletes the database with its volumes',
  fix: 'keep the Cluster, or orphan it first',
  where: [EU],
};

const ROLLS: FoldedConsequence = {
  rule: 'restarts/pods-roll',
  risk: 'restarts',
  message: 'the pods roll',
  pods: 9,
  where: [LOCAL, EU, US],
};

export const REVIEW: Review = {
  before: 'main (967a59d)',
  after: 'dist/',
  entries: [
    entryOf(
      [EU, US].map((where) => changeOf('cart', where, DATABASE)),
      DELETED,
    ),
    entryOf(
      [LOCAL, EU, US].map((where) =>
        changeOf('shop', where, deployment('shop', 'v1.2.3'), deployment('shop', 'v1.3.0')),
      ),
      ROLLS,
    ),
    entryOf([changeOf('ad', LOCAL, configMap('hello'), configMap(HOSTILE))]),
    entryOf([changeOf('ad', LOCAL, secret(SECRETS[0] ?? ''), secret(SECRETS[1] ?? ''))]),
    entryOf([changeOf('wish', LOCAL, undefined, deployment('wish', 'v1.0.0'))]),
  ],
  versions: [
    {
      name: 'registry.example.com/shop',
      what: 'image',
      before: 'v1.2.3',
      after: 'v1.3.0',
      step: 'minor',
      where: [EU],
      objects: [],
    },
    {
      name: 'registry.example.com/redis',
      what: 'image',
      before: '7.2',
      after: '8.0',
      step: 'major',
      where: [EU],
      objects: [],
    },
  ],
  demand: [
    {
      where: EU,
      before: { pods: 3, cpu: 3000, memory: 3 * 1024 ** 3, storage: 0 },
      after: { pods: 4, cpu: 4000, memory: 4 * 1024 ** 3, storage: 0 },
    },
  ],
  budgets: [{ where: EU, budget: 'pruned', found: 12, of: 80, most: '10%', holds: false }],
  uncompared: [{ file: 'prod/eu-1/ad/deployment.ad.yaml', side: 'after', reason: 'it has conflict markers' }],
  bundles: [
    ...[LOCAL, EU, US].flatMap((where) =>
      ['ad', 'cart', 'shop'].map((app) => ({
        bundle: `${where.environment}/${where.cluster ?? ''}/${app}`,
        where,
        before: 5,
        after: 5,
      })),
    ),
    { bundle: 'dev/local/wish', where: LOCAL, before: 0, after: 1 },
    { bundle: 'gitops/argocd/prod', where: { environment: 'prod' }, before: 3, after: 3 },
  ],
};

const SHOP = policyOf('prod/eu-1', 'shop', { egress: [{ to: [pods('cart', 'cart')], ports: [{ port: 7070 }] }] });
const SHOP_AFTER = policyOf('prod/eu-1', 'shop', { egress: [{ to: [pods('ad', 'ad')], ports: [{ port: 9555 }] }] });
const OTHERS = ['ad', 'cart'].map((app) => policyOf('prod/eu-1', app, { ingress: [{ from: [pods('gateway')] }] }));

function constructOf(app: string): ToldLeaf['construct'] {
  return { path: `${app}/deployment`, from: { file: `apps/${app}.ts`, line: 5, column: 3 } };
}

const IMAGE: ToldLeaf = {
  field: 'spec.template.spec.containers[name=shop].image',
  value: 'registry.example.com/shop:v1.3.0',
  what: 'setting',
  from: { file: 'environments/prod.yaml', line: 14, column: 12, snippet: 'image: registry.example.com/shop:v1.3.0' },
  overrode: [
    {
      what: 'setting',
      layer: 'fleet',
      value: 'registry.example.com/shop:v1',
      from: { file: 'environments/fleet.yaml', line: 4, column: 3 },
    },
  ],
  also: [{ what: 'source', from: { file: 'apps/shop.ts', line: 9, column: 3 } }],
  construct: constructOf('shop'),
};

const REPLICAS: ToldLeaf = {
  field: 'spec.replicas',
  value: 3,
  what: 'default',
  id: 'workload.replicas',
  reason: 'two may be lost',
  source: { title: 'Replicas', url: 'https://example.com/replicas' },
  overrode: [],
  also: [],
  construct: constructOf('shop'),
};

const PASSWORD: ToldLeaf = {
  field: 'data.password',
  value: SECRETS[1],
  what: 'source',
  says: SECRETS[1],
  from: { file: 'apps/ad.ts', line: 3, column: 5, snippet: `password: '${SECRETS[1] ?? ''}'` },
  overrode: [{ what: 'source', value: SECRETS[0] }],
  also: [],
  construct: constructOf('ad'),
};

export const EXTRAS: PageExtras = {
  calls: { before: callsOf([SHOP, ...OTHERS]), after: callsOf([SHOP_AFTER, ...OTHERS]) },
  originOf: (change, path) => {
    if (change.id.kind === 'Secret') return PASSWORD;
    return { image: IMAGE, replicas: REPLICAS }[pathText(path.slice(-1))];
  },
};
