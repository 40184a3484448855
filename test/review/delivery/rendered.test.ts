import { gitopsFiles } from '../../../lib/gitops/gitops-files';
import { KEEP_ANNOTATION } from '../../../lib/model/keep';
import { annotateForAgents } from '../../../lib/gitops/agent-annotations';
import type { Bundle } from '../../../lib/model/bundle';
import { PHASE_LABEL } from '../../../lib/model/phase';
import { deliveriesOf } from '../../../lib/review/delivery/deliveries';
import type { Side } from '../../../lib/review/risk/rule';
import { bundle, cluster, environment, fleet, object } from '../../gitops/fleet';
import { changeOf, placed, read, sideOf } from './sides';

const eu = cluster({ name: 'eu-1', wave: 'canary' });
const us = cluster({ name: 'us-1', wave: 'rest' });
const dev = environment('dev', 'development', [eu]);
const prod = environment('prod', 'production', [eu, us]);
const both = fleet('both', [dev, prod]);

const web = object('v1', 'ConfigMap', 'web', { namespace: 'shop' });
const data = object('v1', 'ConfigMap', 'data', { namespace: 'shop', labels: { [PHASE_LABEL]: 'data' } });
const kept = object('v1', 'PersistentVolumeClaim', 'kept', {
  namespace: 'shop',
  annotations: { [KEEP_ANNOTATION]: 'true' },
});
const shop = { objects: [web, data, kept] };
const ALL = [bundle(dev, eu, 'shop', shop), bundle(prod, eu, 'shop', shop), bundle(prod, us, 'shop', shop)];

/** What fairlead's agents would find in `dist/` for these bundles. */
function side(bundles: readonly Bundle[]): Side {
  const files = gitopsFiles(both, bundles).filter(({ manifest }) => manifest);
  return sideOf(...files.map(({ text, bundle: folder }) => placed(read(text), folder)));
}

function removed(name: string, from: string, after: readonly Bundle[]): readonly string[] {
  const objects =
    annotateForAgents(ALL, 'both').find(({ id }) => Object.values(id).join('/') === from)?.manifests ?? [];
  const gone = objects.find((manifest) => manifest.object.metadata.name === name);
  return told(deliveriesOf(changeOf(gone && placed(gone.object, from), undefined), side(ALL), side(after)));
}

function told(deliveries: ReturnType<typeof deliveriesOf>): readonly string[] {
  return deliveries.map(({ agent, act, notes }) => `${agent} ${[act, ...notes].join(' | ')}`);
}

test('both agents follow every bundle, whatever its wave', () => {
  const added = (where: string) => told(deliveriesOf(changeOf(undefined, placed(web, where)), side([]), side(ALL)));
  expect(added('dev/eu-1/shop')).toEqual(['Argo CD applies', 'Flux applies']);
  expect(added('prod/eu-1/shop')).toEqual(['Argo CD applies', 'Flux applies']);
  expect(added('prod/us-1/shop')).toEqual(['Argo CD applies', 'Flux applies']);
});

test('an object of an app that stays is deleted, unless it is kept', () => {
  expect(removed('web', 'prod/eu-1/shop', ALL)).toEqual(['Argo CD deletes', 'Flux deletes']);
  expect(removed('kept', 'prod/eu-1/shop', ALL)).toEqual([
    'Argo CD orphans | kept from pruning by Prune=false',
    'Flux orphans | kept from pruning by prune: disabled',
  ]);
});

describe('an app that is gone from a cluster', () => {
  const rest = ALL.slice(2);

  test('is deleted in development, but for what Flux keeps of its data', () => {
    expect(removed('web', 'dev/eu-1/shop', rest)).toEqual([
      'Argo CD deletes | goes with its Application',
      'Flux deletes | goes with its Kustomization',
    ]);
    expect(removed('data', 'dev/eu-1/shop', rest)).toEqual([
      'Argo CD deletes | goes with its Application',
      'Flux orphans | its Kustomization goes and leaves what it applied',
    ]);
    expect(removed('kept', 'dev/eu-1/shop', rest)).toEqual([
      'Argo CD orphans | kept by Delete=false when its Application goes',
      'Flux orphans | kept from pruning by prune: disabled',
    ]);
  });

  test('goes on running in production', () => {
    expect(removed('web', 'prod/eu-1/shop', rest)).toEqual([
      'Argo CD orphans | its Application goes and leaves what it applied',
      'Flux orphans | its Kustomization goes and leaves what it applied',
    ]);
  });
});
