/** The public API: all that an app may import from 'fairlead'. */
export { z } from 'zod';

export { definePolicy, type PolicyProps } from './check/policy/define-policy';
export { defineApp, type AppProps } from './constructs/define-app';
export { AppScope, type ExternalProps } from './constructs/app/app-scope';
export type { Patch } from './constructs/app/patch';
export type { AddressRange } from './constructs/traffic/network-policy';
export type { Address } from './constructs/traffic/address';
export type { RouteProps } from './constructs/traffic/route';
export { CronTask, type CronTaskProps } from './constructs/workload/cron-task';
export type { EnvValue } from './constructs/workload/environment';
export type { JobProps } from './constructs/workload/job';
export type { MountSource } from './constructs/workload/mounts';
export type { DefaultOverrides } from './constructs/workload/overrides';
export type { ProbeProps, Probes } from './constructs/workload/probes';
export type { ResourceProps } from './constructs/workload/resources';
export type { AutoscalingProps } from './constructs/workload/scaling';
export type { SecurityProps } from './constructs/workload/security';
export { StatefulService, type StatefulServiceProps, type StorageProps } from './constructs/workload/stateful-service';
export { Task } from './constructs/workload/task';
export { WebService, type WebServiceProps } from './constructs/workload/web-service';
export { Worker, type WorkerHealth, type WorkerProps } from './constructs/workload/worker';
export { Workload, type Usable } from './constructs/workload/workload';
export type { InitContainerProps, WorkloadProps } from './constructs/workload/workload-props';
export type { Cluster, GatewayRef } from './model/fleet';
export type { Protocol } from './model/endpoint';
export type { Tier } from './model/tier';
export type { AppDefinition, AppExemption, PodSecurity } from './workspace/app-definition';
