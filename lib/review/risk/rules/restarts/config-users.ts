import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText, valueAt, type Mapping } from '../../../../check/references/loosely';
import type { Placed, Where } from '../../../change';
import { podSpecOf } from '../../pods/pod-template';
import { perCluster } from '../../reach/per-cluster';
import type { Side } from '../../rule';

/** A workload whose pods read a ConfigMap or a Secret. */
export interface ConfigUser {
  readonly workload: Placed;
  /** `at start`: as variables, or as single files of a volume, which nothing updates. `in time`: as files that the kubelet updates. */
  readonly reads: 'at start' | 'in time';
}

/** What keeps pods running, so that they read a configuration long before it changes. */
const KINDS = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'];

const usersAt = perCluster((side, where): ReadonlyMap<string, readonly ConfigUser[]> => {
  const users = new Map<string, ConfigUser[]>();
  for (const workload of KINDS.flatMap((kind) => side.list(where, kind))) {
    for (const [key, reads] of readBy(podSpecOf(workload.object) ?? {})) {
      const at = `${workload.id.namespace}/${key}`;
      users.set(at, [...(users.get(at) ?? []), { workload, reads }]);
    }
  }
  return users;
});

/** The workloads of a cluster that read a ConfigMap or a Secret. */
export function configUsers({ id }: Placed, side: Side, where: Where): readonly ConfigUser[] {
  return usersAt(side, where).get(`${id.namespace}/${kindKey(id)}/${id.name}`) ?? [];
}

/** What the pods of a template read, and when; at start where both is so. */
function readBy(pod: Mapping): ReadonlyMap<string, ConfigUser['reads']> {
  const containers = [...asList(pod.containers), ...asList(pod.initContainers)].map(asMapping);
  const mounts = containers.flatMap(({ volumeMounts }) => asList(volumeMounts).map(asMapping));
  const single = new Set(
    mounts.filter(({ subPath, subPathExpr }) => asText(subPath ?? subPathExpr)).map(({ name }) => name),
  );
  const read = new Map<string, ConfigUser['reads']>();
  for (const volume of asList(pod.volumes).map(asMapping)) {
    for (const key of sourcesOf(volume)) {
      if (single.has(volume.name) || !read.has(key)) read.set(key, single.has(volume.name) ? 'at start' : 'in time');
    }
  }
  for (const key of containers.flatMap(variablesOf)) read.set(key, 'at start');
  return read;
}

function variablesOf({ env, envFrom }: Mapping): readonly string[] {
  return [
    ...asList(env).flatMap((variable) => [
      ...named('ConfigMap', valueAt(variable, 'valueFrom', 'configMapKeyRef', 'name')),
      ...named('Secret', valueAt(variable, 'valueFrom', 'secretKeyRef', 'name')),
    ]),
    ...asList(envFrom).flatMap((source) => [
      ...named('ConfigMap', valueAt(source, 'configMapRef', 'name')),
      ...named('Secret', valueAt(source, 'secretRef', 'name')),
    ]),
  ];
}

function sourcesOf(volume: Mapping): readonly string[] {
  return [
    ...named('ConfigMap', valueAt(volume, 'configMap', 'name')),
    ...named('Secret', valueAt(volume, 'secret', 'secretName')),
    ...asList(valueAt(volume, 'projected', 'sources')).flatMap((source) => [
      ...named('ConfigMap', valueAt(source, 'configMap', 'name')),
      ...named('Secret', valueAt(source, 'secret', 'name')),
    ]),
  ];
}

function named(kind: string, name: unknown): readonly string[] {
  return typeof name === 'string' ? [`${kind}/${name}`] : [];
}
