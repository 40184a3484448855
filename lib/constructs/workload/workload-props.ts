import { isDnsLabel, isObjectName, numberRules, type PropRule } from '../app/check-props';
import type { EnvValue } from './environment';
import { mountRules, type MountSource } from './mounts';
import { overrideRules, type DefaultOverrides } from './overrides';
import { quantityRules, quantityValue } from './quantity';
import type { ResourceProps } from './resources';
import type { SecurityProps } from './security';

/** What every workload takes. */
export interface WorkloadProps {
  /** Stands for the construct's id in the names of its objects and containers: what runs keeps its name when the id changes. @default the id */
  readonly name?: string | undefined;
  /** Container image with its tag or digest. */
  readonly image: string;
  /** Replaces the image's entrypoint. */
  readonly command?: readonly string[] | undefined;
  /** Arguments for the entrypoint. */
  readonly args?: readonly string[] | undefined;
  /** Environment variables: plain values, or references to Secrets, ConfigMaps and fields of the pod. */
  readonly env?: Readonly<Record<string, EnvValue>> | undefined;
  /** Configuration files by their absolute path in the container; a change of one rolls the pods. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Volumes by the absolute path they are mounted at. */
  readonly mounts?: Readonly<Record<string, MountSource>> | undefined;
  /** CPU and memory. @default by tier, see docs/defaults.md */
  readonly resources?: ResourceProps | undefined;
  /** Where the container has to differ from the hardened default. */
  readonly security?: SecurityProps | undefined;
  /** Seconds a pod gets to end after it was asked to. @default by tier, `termination.grace` */
  readonly gracePeriod?: number | undefined;
  /** Annotations of the pods, such as a service mesh reads. @default none */
  readonly podAnnotations?: Readonly<Record<string, string>> | undefined;
  /** Containers that run to their end before the workload starts. @default none */
  readonly init?: readonly InitContainerProps[] | undefined;
  /** Other values for this workload than the tier's, by id: `{ 'rollout.history': 2 }`. @default none */
  readonly defaults?: DefaultOverrides | undefined;
  /** Name of the PriorityClass. @default the cluster's default class */
  readonly priorityClass?: string | undefined;
}

/** A container that runs before the workload does, hardened like it. */
export interface InitContainerProps {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[] | undefined;
  readonly args?: readonly string[] | undefined;
  readonly env?: Readonly<Record<string, EnvValue>> | undefined;
  /** CPU and memory. @default those of the workload's container, which the pod reserves anyway */
  readonly resources?: ResourceProps | undefined;
}

/** What must hold for any workload's props. @param id Name of the main container. */
export function workloadRules(id: string, props: WorkloadProps): readonly PropRule[] {
  const { init = [], files = {}, mounts = {} } = props;
  return [
    ...imageRules({
      image: props.image,
      ...Object.fromEntries(init.map(({ name, image }) => [`image of ${name}`, image])),
    }),
    ...envRules(props.env ?? {}),
    ...init.flatMap(({ env }) => envRules(env ?? {})),
    ...resourceRules(props.resources ?? {}),
    ...init.flatMap(({ resources }) => resourceRules(resources ?? {})),
    ...containerNameRules([id, ...init.map(({ name }) => name)]),
    ...mountRules(files, mounts),
    ...overrideRules(props.defaults),
    ...numberRules({ 'security.user': props.security?.user }, 'a user other than root', 1),
    ...numberRules({ gracePeriod: props.gracePeriod }, 'a whole number of seconds', 0),
    [
      props.priorityClass === undefined || isObjectName(props.priorityClass),
      `priorityClass must be the name of a PriorityClass, found "${props.priorityClass ?? ''}"`,
      'see kubectl get priorityclasses',
    ],
  ];
}

/** What must hold for ports, each under the name of its prop. */
export function portRules(ports: Readonly<Record<string, number | undefined>>): readonly PropRule[] {
  return numberRules(ports, 'a port', 1, 65535);
}

/** Numbers of pods that are at least one. */
export function countRules(counts: Readonly<Record<string, number | undefined>>): readonly PropRule[] {
  return numberRules(counts, 'a positive whole number', 1);
}

/** A registry has a dot, a port, or is localhost, and may be in capitals; a repository may not. */
const IMAGE =
  /^(([a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+(:\d+)?|[a-zA-Z0-9-]+:\d+|localhost)\/)?[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:\w[\w.-]{0,127})?(@[a-z0-9]+:[0-9a-f]{32,})?$/;

function imageRules(images: Readonly<Record<string, unknown>>): readonly PropRule[] {
  return Object.entries(images).map(([name, image]) => [
    typeof image === 'string' && IMAGE.test(image),
    `${name} must be an image reference, found ${JSON.stringify(image)}`,
    'write registry/name:tag',
  ]);
}

function envRules(env: Readonly<Record<string, unknown>>): readonly PropRule[] {
  return Object.entries(env).flatMap(([name, value]): PropRule[] => [
    [
      /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name),
      `"${name}" cannot be the name of an environment variable`,
      'use letters, digits and underscores, no digit first',
    ],
    [
      value !== undefined && value !== null,
      `the environment variable ${name} has no value`,
      'give it one, or leave it out',
    ],
  ]);
}

function resourceRules({ cpu, memory, cpuLimit }: ResourceProps): readonly PropRule[] {
  const [request, limit] = [quantityValue(cpu), quantityValue(cpuLimit)];
  return [
    ...quantityRules({ cpu, memory, cpuLimit }),
    [
      request === undefined || limit === undefined || request <= limit,
      `cpuLimit must not be below cpu, found ${cpuLimit ?? ''} and ${cpu ?? ''}`,
      'raise the limit, or leave it out',
    ],
  ];
}

function containerNameRules(names: readonly string[]): readonly PropRule[] {
  return names
    .slice(1)
    .map((name, at) => [
      isDnsLabel(name) && !names.slice(0, at + 1).includes(name),
      `the init container ${JSON.stringify(name)} needs a name of its own: small letters, digits and dashes`,
      'name it after what it does',
    ]);
}
