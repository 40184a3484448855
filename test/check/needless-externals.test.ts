import { needlessExternals } from '../../lib/check/needless-externals';
import { checkReferences, type ClusterObjects } from '../../lib/check/references/reference-faults';
import type { External } from '../../lib/model/external';
import type { KubernetesObject } from '../../lib/model/manifest';
import { configMap, subjectOn } from './made-up-subjects';

const PLACE = { file: 'environments/prod.yaml', line: 7, column: 5 };
const SETTINGS: External = { kind: 'ConfigMap', name: 'settings', place: PLACE };

/** A pod that reads the ConfigMap. */
const READER: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'reader', namespace: 'default' },
  spec: { containers: [{ name: 'a', image: 'a', envFrom: [{ configMapRef: { name: 'settings' } }] }] },
};

function needless(...clusters: readonly ClusterObjects[]): readonly string[] {
  return needlessExternals(clusters, clusters.map(checkReferences)).map(({ code, file, mark }) => {
    return `${code} ${file}:${mark.place.line}`;
  });
}

const idle = (cluster: string, externals: readonly External[]): ClusterObjects => ({
  subjects: [subjectOn(cluster, configMap('other'))],
  externals,
});
const reading = (cluster: string, externals: readonly External[]): ClusterObjects => ({
  subjects: [subjectOn(cluster, READER)],
  externals,
});

test('a declaration that no cluster needs is told once', () => {
  expect(needless(idle('eu-1', [SETTINGS]), idle('us-1', [{ ...SETTINGS }]))).toEqual([
    'reference/needless-external environments/prod.yaml:7',
  ]);
});

test('one that any cluster needs is none', () => {
  expect(needless(idle('eu-1', [SETTINGS]), reading('us-1', [{ ...SETTINGS }]))).toEqual([]);
});

test('what follows from another setting has to be needed by nobody', () => {
  expect(needless(idle('eu-1', [{ ...SETTINGS, implied: true }]))).toEqual([]);
});

test('a cluster without objects says nothing of what it needs', () => {
  expect(needless({ subjects: [], externals: [SETTINGS] })).toEqual([]);
});
