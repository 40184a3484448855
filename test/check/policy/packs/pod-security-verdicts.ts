import { compilePolicy, type CompiledPolicy } from '../../../../lib/check/policy/compile-policy';
import { judge } from '../../../../lib/check/policy/judge';
import type { Fields } from '../../../../lib/check/policy/packs/pod-security/example-pods';
import { POD_SECURITY } from '../../../../lib/check/policy/packs/pod-security/pod-security';
import type { Fault } from '../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../lib/model/manifest';

export const VERSIONS = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36].map((minor) => `1.${minor}`);

/** The versions that refuse something: `every version`, `no version`, `up to 1.34` or `from 1.34`. */
export type Refused = 'every version' | 'no version' | `up to ${string}` | `from ${string}`;

export function versionsOf(refused: Refused): readonly string[] {
  if (refused === 'every version') return VERSIONS;
  if (refused === 'no version') return [];
  const at = VERSIONS.indexOf(refused.split(' ').at(-1) ?? '');
  return refused.startsWith('up to') ? VERSIONS.slice(0, at + 1) : VERSIONS.slice(at);
}

const compiled = new Map<string, readonly CompiledPolicy[]>();

function policiesOf(rule: string, kubernetes: string): readonly CompiledPolicy[] {
  const key = `${rule} ${kubernetes}`;
  const known =
    compiled.get(key) ??
    POD_SECURITY.filter(({ id }) => id.startsWith(`pod-security/${rule}`)).flatMap(
      (policy) => compilePolicy(policy, kubernetes) ?? [],
    );
  compiled.set(key, known);
  return known;
}

/**
 * What the Pod Security rules have against an object.
 *
 * @param rule One of them, such as `baseline/seccomp`, a level, or nothing for all.
 * @param enforce The level that the namespace asks for.
 */
export function faultsOf(
  rule: string,
  object: KubernetesObject,
  kubernetes = '1.36',
  enforce?: string,
): readonly Fault[] {
  const labels = enforce === undefined ? {} : { 'pod-security.kubernetes.io/enforce': enforce };
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } };
  const faults = judge(object, { target: { kubernetes, tier: 'production' }, namespace }, policiesOf(rule, kubernetes));
  const broken = faults.find(({ message }) => message.includes('cannot be evaluated'));
  if (broken) throw new Error(`${broken.code}: ${broken.message}`);
  return faults;
}

/** The versions in which a rule refuses an object. */
export function refusing(rule: string, object: KubernetesObject): readonly string[] {
  return VERSIONS.filter((version) => faultsOf(rule, object, version).length > 0);
}

/** A pod of this spec, with one container where it names none. */
export function pod(spec: Fields, annotations: Readonly<Record<string, string>> = {}): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', annotations },
    spec: { containers: [web({})], ...spec },
  };
}

/** A container with these fields. */
export function web(fields: Fields): Fields {
  return { name: 'web', image: 'registry.example.com/web:1', ...fields };
}

/** A pod whose only container has this securityContext. */
export function secured(securityContext: Fields | null, spec: Fields = {}): KubernetesObject {
  return pod({ containers: [web({ securityContext })], ...spec });
}

/** A container in each list that a pod has, the others being clean; a sidecar is an init container that stays. */
export function inEachList(
  container: Fields,
  clean: Fields,
  spec: Fields = {},
): Readonly<Record<string, KubernetesObject>> {
  const containers = [{ ...clean, name: 'clean' }];
  return {
    containers: pod({ ...spec, containers: [...containers, container] }),
    initContainers: pod({ ...spec, containers, initContainers: [container] }),
    sidecars: pod({ ...spec, containers, initContainers: [{ ...container, restartPolicy: 'Always' }] }),
    ephemeralContainers: pod({ ...spec, containers, ephemeralContainers: [container] }),
  };
}

/** The same pod as a workload carries it, and where its spec stands there. */
export function carried(object: KubernetesObject): readonly (readonly [path: string, object: KubernetesObject])[] {
  const template = { metadata: { annotations: object.metadata.annotations }, spec: object.spec };
  const workload = (apiVersion: string, kind: string, spec: Fields): KubernetesObject => ({
    apiVersion,
    kind,
    metadata: { name: 'web' },
    ...spec,
  });
  const plain = { spec: { template } };
  return [
    ['spec', object],
    ['spec.template.spec', workload('apps/v1', 'Deployment', plain)],
    ['spec.template.spec', workload('apps/v1', 'StatefulSet', plain)],
    ['spec.template.spec', workload('apps/v1', 'DaemonSet', plain)],
    ['spec.template.spec', workload('apps/v1', 'ReplicaSet', plain)],
    ['spec.template.spec', workload('v1', 'ReplicationController', plain)],
    ['spec.template.spec', workload('batch/v1', 'Job', plain)],
    ['spec.jobTemplate.spec.template.spec', workload('batch/v1', 'CronJob', { spec: { jobTemplate: plain } })],
    ['template.spec', workload('v1', 'PodTemplate', { template })],
  ];
}
