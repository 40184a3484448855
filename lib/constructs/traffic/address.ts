import type { Endpoint } from '../../model/endpoint';

/** Where a service is to be found; as a string it reads `host:port`. */
export interface Address {
  readonly host: string;
  readonly port: number;
  toString(): string;
}

/** The address of an endpoint as a pod of `namespace` writes it: the bare name of a Service in its own namespace. */
export function addressOf(endpoint: Endpoint, namespace: string): Address {
  const host = endpoint.namespace === namespace ? endpoint.service : `${endpoint.service}.${endpoint.namespace}`;
  return { host, port: endpoint.port, toString: () => `${host}:${endpoint.port}` };
}
