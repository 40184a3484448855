import { clustersOf } from '../../../lib/check/subjects/fleet-subjects';
import type { External } from '../../../lib/model/external';
import type { OutputFile } from '../../../lib/model/file';
import type { Fleet } from '../../../lib/model/fleet';
import { bundleOf, workspaceOf } from '../../cli/fleet';
import { configMap } from '../made-up-subjects';

const PLACE = { file: 'apps/web.ts', line: 4, column: 5 };
const { fleet } = workspaceOf({ dev: ['local'], prod: ['eu-1', 'us-1'] }, ['web']);

function fileOf(bundle: string, name = 'a'): OutputFile {
  const manifest = { object: configMap(name), place: PLACE, construct: `web/${name}` };
  return { path: `${bundle}/configmap.${name}.yaml`, text: `${name}\n`, bundle, manifest };
}

/** What stands together: the files of each group. */
function groups(...bundles: readonly string[]): readonly (readonly string[])[] {
  return clustersOf(
    fleet,
    [],
    bundles.map((bundle) => fileOf(bundle)),
  ).map(({ subjects }) => subjects.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
}

test("a cluster's apps stand together, the agents' objects apart", () => {
  const all = ['prod/eu-1/web', 'prod/eu-1/cluster', 'prod/us-1/web', 'gitops/argocd/prod', 'gitops/flux/prod/eu-1'];
  expect(groups(...all)).toEqual([
    ['prod/eu-1/web', 'prod/eu-1/cluster'],
    ['prod/us-1/web'],
    ['gitops/argocd/prod'],
    ['gitops/flux/prod/eu-1'],
  ]);
});

test.each([
  ['prod/us-1/web', 'us-1', 'web'],
  ['prod/us-1/cluster', 'us-1', 'cluster'],
  ['gitops/flux/prod/us-1', 'us-1', undefined],
  // Where Argo CD runs, nothing tells; the first cluster stands for it.
  ['gitops/argocd/prod', 'eu-1', undefined],
])('%s is for cluster %s and app %s', (bundle, cluster, app) => {
  const [first] = clustersOf(fleet, [], [fileOf(bundle)]);
  expect(first?.subjects).toMatchObject([
    { target: { environment: 'prod', cluster, kubernetes: '1.34', tier: 'development' }, bundle, text: 'a\n' },
  ]);
  expect(first?.subjects[0]?.app).toBe(app);
  expect(first?.subjects[0]?.locate(['data'])).toEqual({ place: PLACE, span: 1 });
});

test('a kustomization.yaml is no manifest', () => {
  const kustomization = { path: 'dev/local/web/kustomization.yaml', text: '', bundle: 'dev/local/web' };
  expect(clustersOf(fleet, [], [kustomization])).toMatchObject([{ subjects: [] }]);
});

test("what is external: the cluster's, what it offers, and each app's", () => {
  const ofApp: External = { kind: 'Secret', name: 'of-app', namespace: 'web', place: PLACE };
  const ofCluster: External = { kind: 'StorageClass', name: 'fast', place: PLACE };
  const whole: Fleet = {
    ...fleet,
    environments: fleet.environments.map((environment) => ({
      ...environment,
      clusters: environment.clusters.map((cluster) => ({
        ...cluster,
        externals: [ofCluster],
        gateway: { name: 'public', namespace: 'gateway' },
      })),
    })),
  };
  const bundles = [{ ...bundleOf({}), externals: [ofApp] }];
  const [local, other] = clustersOf(whole, bundles, [fileOf('dev/local/web'), fileOf('prod/eu-1/web')]);
  const gateway = { kind: 'Gateway', name: 'public', namespace: 'gateway', implied: true };
  const implied = [
    expect.objectContaining(gateway),
    expect.objectContaining({ kind: 'Namespace', name: 'cnpg-system', implied: true }),
    expect.objectContaining({ kind: 'Namespace', name: 'monitoring', implied: true }),
  ];
  expect(local?.externals).toEqual([ofCluster, ...implied, ofApp]);
  expect(other?.externals).toEqual([ofCluster, ...implied]);
});
