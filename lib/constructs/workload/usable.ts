import type { Endpoint, Peer } from '../../model/endpoint';
import { addressOf } from '../traffic/address';
import type { EnvValue } from './environment';
import type { MountSource } from './mounts';

/** Who uses something: its app, its namespace, and the labels of its pods. */
export interface User extends Peer {
  readonly app: string;
}

/** How a workload gets at what it uses. */
export interface Access {
  readonly endpoint: Endpoint;
  /** Environment variables, in this order. @default none */
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** What is mounted, by path. @default nothing */
  readonly mounts?: Readonly<Record<string, MountSource>>;
}

/** How a service is used. */
export interface ServiceUse {
  /** The environment variable that gets `host:port`. @default none */
  readonly env?: string | undefined;
}

/** What a workload can use within its own app; `Use` says in which ways. */
export interface Usable<Use = ServiceUse> {
  /** Takes the user on, and answers how it gets at what it uses. */
  acceptUser(user: User, use: Use): Access;
  /** Is to be in place before the tasks of the app run. */
  comeFirst(): void;
}

/** The way to a service, and its address in a variable where one is asked for. */
export function serviceAccess(endpoint: Endpoint, user: User, { env }: ServiceUse): Access {
  return env === undefined ? { endpoint } : { endpoint, env: { [env]: String(addressOf(endpoint, user.namespace)) } };
}
