import { DATABASE_CLUSTERS } from '../../../../check/transitions/kinds';
import type { RiskRule } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { isLeftBehind } from '../../delivered/departure';
import { exampleDatabase } from '../../examples/example-database';

const orders = exampleDatabase('Cluster/orders', 'instances: 3');

const kept = exampleObject(
  'postgresql.cnpg.io/v1',
  'Cluster/orders',
  'metadata: { name: orders, annotations: { kustomize.toolkit.fluxcd.io/prune: disabled } }',
);

const KUSTOMIZATION = exampleObject(
  'kustomize.toolkit.fluxcd.io/v1',
  'Kustomization/shop',
  'spec: { path: ./dist/prod/eu-1/shop, prune: true }',
);

/** What agents leave running when its manifest is gone is still there, and nobody's. */
export const LEFT_BEHIND: RiskRule = {
  id: 'data/left-behind',
  title: 'A database is left behind by its manifest',
  reason:
    'Agents that were told to keep a database leave it running when its manifest goes. Nothing is deleted, and from then on nothing looks after it either: no change reaches it, and what it needs may go with the next one.',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources',
  kinds: DATABASE_CLUSTERS,
  judge: (change, around) => {
    if (!isLeftBehind(change, around)) return [];
    const message =
      'the database is detached from dist/: the agents leave it running with all its data, and no change reaches it any more';
    const fix =
      'keep it; or, once a last backup is taken and nobody uses it, delete it in the cluster by hand after this change';
    return [{ message, fix }];
  },
  examples: [
    {
      name: 'Flux was told to keep a Cluster',
      before: KUSTOMIZATION + kept,
      after: KUSTOMIZATION,
      says: ['the database is detached from dist/: the agents leave it running'],
    },
    { name: 'what nobody keeps is deleted, which another rule says', before: orders, after: '', says: [] },
    { name: 'a Cluster stays', before: kept, after: orders, says: [] },
  ],
};
