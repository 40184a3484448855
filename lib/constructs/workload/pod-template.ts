import type {
  Container,
  ContainerPort,
  EnvVar,
  PodSpec,
  PodTemplateSpec,
  TopologySpreadConstraint,
  VolumeMount,
} from 'kubernetes-types/core/v1';
import { unlessApiDefault, type Defaults } from '../../defaults/defaults';
import { present } from '../../model/present';
import type { ConfigFiles } from './config-files';
import { envVar } from './environment';
import { mountVolumes } from './mounts';
import { containerProbes, type Probes, type ProbeTarget } from './probes';
import { containerResources } from './resources';
import { containerSecurity, podSecurity } from './security';
import { preStopPause } from './termination';
import type { InitContainerProps, WorkloadProps } from './workload-props';

/** What the kinds of workload differ in. */
export interface PodParts {
  readonly ports?: readonly ContainerPort[];
  readonly probes?: Probes;
  /** What probes ask, where the container listens. */
  readonly target?: ProbeTarget;
  readonly spread?: readonly TopologySpreadConstraint[];
  readonly restartPolicy?: string;
  /** Seconds to go on serving after the pod was asked to end, and the cluster's Kubernetes version that decides how. */
  readonly pause?: { readonly seconds: number; readonly kubernetes: string };
  /** A persistent volume, by the path it is mounted at; it is named `data`. */
  readonly dataPath?: string;
}

export interface PodInput {
  /** Name of the workload, and so of its service account. */
  readonly name: string;
  readonly container: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly env: readonly EnvVar[];
  readonly files: ConfigFiles;
  readonly props: WorkloadProps;
  readonly defaults: Defaults;
  readonly parts: PodParts;
}

/** Makes the pods of a ConfigMap's user roll when its content changes. */
const CONFIG_HASH = 'fairlead.dev/config-hash';

/** The pod template of a workload: hardened, with requests, probes and an end that loses no request. */
export function podTemplate(input: PodInput): PodTemplateSpec {
  const { labels, files, props } = input;
  const annotations = { ...props.podAnnotations, ...(files.hash === undefined ? {} : { [CONFIG_HASH]: files.hash }) };
  return {
    metadata: {
      labels: { ...labels },
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: podSpec(input),
  };
}

function podSpec(input: PodInput): PodSpec {
  const { name, props, defaults, parts, files } = input;
  const mounted = mountVolumes(props.mounts ?? {}, defaults);
  const volumes = [...files.mounted.volumes, ...mounted.volumes];
  const data = parts.dataPath === undefined ? [] : [{ name: 'data', mountPath: parts.dataPath }];
  const mounts = [...data, ...files.mounted.volumeMounts, ...mounted.volumeMounts];
  const grace = props.gracePeriod ?? defaults['termination.grace'];
  const ownsVolumes = parts.dataPath !== undefined || Object.values(props.mounts ?? {}).some((m) => 'claim' in m);
  return present<PodSpec>({
    serviceAccountName: name,
    automountServiceAccountToken: defaults['security.token'],
    enableServiceLinks: defaults['security.service.links'],
    priorityClassName: props.priorityClass,
    restartPolicy: parts.restartPolicy,
    securityContext: podSecurity(props.security ?? {}, defaults, ownsVolumes),
    terminationGracePeriodSeconds: unlessApiDefault('termination.grace', grace),
    initContainers: props.init?.map((init) => initContainer(init, input, mounts)),
    containers: [mainContainer(input, mounts)],
    volumes: volumes.length > 0 ? volumes : undefined,
    topologySpreadConstraints: parts.spread && [...parts.spread],
  });
}

function mainContainer(input: PodInput, mounts: readonly VolumeMount[]): Container {
  const { container, env, props, defaults, parts } = input;
  return present<Container>({
    name: container,
    image: props.image,
    command: props.command && [...props.command],
    args: props.args && [...props.args],
    ports: parts.ports && [...parts.ports],
    env: env.length > 0 ? [...env] : undefined,
    resources: containerResources(props.resources ?? {}, defaults),
    ...containerProbes(parts.probes ?? {}, parts.target, defaults),
    lifecycle: parts.pause && preStopPause(parts.pause.seconds, parts.pause.kubernetes),
    securityContext: containerSecurity(props.security ?? {}, defaults),
    volumeMounts: mounts.length > 0 ? [...mounts] : undefined,
  });
}

/** An init container sees what the main one sees, so that it can prepare it. */
function initContainer(
  init: InitContainerProps,
  { props, defaults }: PodInput,
  mounts: readonly VolumeMount[],
): Container {
  const env = Object.entries(init.env ?? {}).map(([name, value]) => envVar(name, value));
  return present<Container>({
    name: init.name,
    image: init.image,
    command: init.command && [...init.command],
    args: init.args && [...init.args],
    env: env.length > 0 ? env : undefined,
    resources: containerResources(init.resources ?? props.resources ?? {}, defaults),
    securityContext: containerSecurity(props.security ?? {}, defaults),
    volumeMounts: mounts.length > 0 ? [...mounts] : undefined,
  });
}
