import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { KubernetesObject } from '../../lib/model/manifest';
import { loadFleet } from '../reference/fleet';
import { manifestsBelow } from './dist';
import { ask, installed, testWith } from './judge';

jest.setTimeout(120_000);

const JUDGE = installed('kubernetes-validate');

const CLUSTERS = loadFleet().fleet.environments.flatMap(({ name, clusters }) =>
  clusters.map((cluster) => [`${name}/${cluster.name}`, cluster.kubernetes] as const),
);

/** Whether Kubernetes serves the API itself: only its own groups have no dot, or end like this. */
function isBuiltIn({ apiVersion }: KubernetesObject): boolean {
  const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  return !group.includes('.') || (group.endsWith('.k8s.io') && group !== 'gateway.networking.k8s.io');
}

testWith(JUDGE, 'kubernetes-validate').each(CLUSTERS)(
  'the manifests of %s are what the API of Kubernetes %s knows',
  (cluster, version) => {
    const files = manifestsBelow(cluster);
    const { code, text } = ask(JUDGE ?? '', '--strict', '-k', version, ...files);
    const lines = text.trim().split('\n');
    const builtIn = files.filter((file) => isBuiltIn(parse(readFileSync(file, 'utf8')) as KubernetesObject));
    expect([code, lines.filter((line) => !/^(INFO|WARN)/.test(line))]).toEqual([0, []]);
    expect(lines.filter((line) => line.startsWith('INFO')).map((line) => line.split(' ')[1])).toEqual(builtIn);
  },
);
