import { isPort, isQuantity, type PropRule } from '../app/check-props';
import type { EnvValue } from './environment';
import type { MountSource } from './mounts';
import type { ResourceProps } from './resources';
import type { SecurityProps } from './security';

/** What every workload takes. */
export interface WorkloadProps {
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

/** What must hold for any workload's props. */
export function workloadRules(props: WorkloadProps): readonly PropRule[] {
  const { cpu, memory, cpuLimit } = props.resources ?? {};
  const quantities = { cpu, memory, cpuLimit, ...scratchSizes(props.mounts ?? {}) };
  const paths = [...Object.keys(props.files ?? {}), ...Object.keys(props.mounts ?? {})];
  return [
    [/^\S+$/.test(props.image), `image must be an image reference, found "${props.image}"`, 'write registry/name:tag'],
    ...Object.entries(quantities).map(([name, value]): PropRule => [
      value === undefined || isQuantity(value),
      `${name} must be a quantity, found "${value ?? ''}"`,
      'write a number with a unit, such as 250m or 256Mi',
    ]),
    ...paths.map((path): PropRule => [path.startsWith('/'), `the path "${path}" must be absolute`, `write /${path}`]),
    ...Object.keys(props.env ?? {}).map((name): PropRule => [
      /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name),
      `"${name}" cannot be the name of an environment variable`,
      'use letters, digits and underscores, no digit first',
    ]),
    [
      props.security?.user !== 0,
      'security.user must not be 0: the pod would run as root',
      'name the user that the image is made for',
    ],
    [
      props.gracePeriod === undefined || (Number.isInteger(props.gracePeriod) && props.gracePeriod >= 0),
      `gracePeriod must be a whole number of seconds, found ${props.gracePeriod ?? ''}`,
      'write a number, such as 30',
    ],
  ];
}

/** What must hold for the port of a service. */
export function portRules(ports: Readonly<Record<string, number | undefined>>): readonly PropRule[] {
  return Object.entries(ports).map(([name, port]) => [
    port === undefined || isPort(port),
    `${name} must be a port, found ${port ?? ''}`,
    'write a whole number from 1 to 65535',
  ]);
}

/** A number of pods that is at least one. */
export function countRules(counts: Readonly<Record<string, number | undefined>>): readonly PropRule[] {
  return Object.entries(counts).map(([name, count]) => [
    count === undefined || (Number.isInteger(count) && count >= 1),
    `${name} must be a positive whole number, found ${count ?? ''}`,
    'write a number, such as 2',
  ]);
}

function scratchSizes(mounts: NonNullable<WorkloadProps['mounts']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mounts).flatMap(([path, source]) =>
      'scratch' in source && source.scratch !== true ? [[`the scratch size of ${path}`, source.scratch]] : [],
    ),
  );
}
