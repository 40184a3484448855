import type { KubernetesObject } from '../../../model/manifest';
import { asMapping, valueAt } from '../loosely';
import { openPorts, type ContainerPort } from '../pod-template';
import type { MadePods } from './pods';
import { labelsOfMade } from './postgres';

const PRIMARY_OR_NOT = ['primary', 'replica'];

/** What CloudNativePG labels the pods of a Cluster by as they come, fail over and go; undefined for any value. */
const CHANGING: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ['app.kubernetes.io/version', undefined],
  ['cnpg.io/instanceName', undefined],
  ['cnpg.io/instanceRole', PRIMARY_OR_NOT],
  ['cnpg.io/jobRole', undefined],
  ['role', PRIMARY_OR_NOT],
]);

/** The instances of a Cluster. */
export function instancePods(name: string, { metadata, spec }: KubernetesObject): MadePods {
  const isProfiled = asMapping(metadata.annotations)['alpha.cnpg.io/enableInstancePprof'] === 'true';
  return {
    labels: {
      ...asMapping(valueAt(spec, 'inheritedMetadata', 'labels')),
      ...labelsOfMade(name, 'database'),
      'cnpg.io/cluster': name,
      'cnpg.io/podRole': 'instance',
    },
    more: (key, value) => {
      const values = CHANGING.get(key);
      return CHANGING.has(key) && (value === undefined || values === undefined || values.includes(value));
    },
    ports: [
      ...[tcp('postgresql', 5432), tcp('metrics', 9187), tcp('status', 8000)],
      ...(isProfiled ? [tcp('pprof', 6060)] : []),
    ],
  };
}

/** The pods of a Pooler, and what its template adds to them. */
export function poolerPods(name: string, { spec }: KubernetesObject): MadePods {
  const cluster = valueAt(spec, 'cluster', 'name');
  const template = asMapping(valueAt(spec, 'template'));
  return {
    labels: {
      ...asMapping(valueAt(template, 'metadata', 'labels')),
      ...labelsOfMade(String(cluster), 'pooler'),
      'cnpg.io/poolerName': name,
      'cnpg.io/podRole': 'pooler',
      'cnpg.io/cluster': cluster,
    },
    ports: [tcp('pgbouncer', 5432), tcp('metrics', 9127), ...openPorts(template)],
  };
}

function tcp(name: string, number: number): ContainerPort {
  return { name, number, protocol: 'TCP' };
}
