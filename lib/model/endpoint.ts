import type { Place } from './place';

/** What a service speaks: it decides probes, routes and the name of the port. */
export type Protocol = 'http' | 'grpc' | 'tcp';

/** The pods a network policy lets in or out: by namespace and label. */
export interface Peer {
  readonly namespace: string;
  readonly podLabels: Readonly<Record<string, string>>;
}

/** A service that an app offers to the other apps of its cluster. */
export interface Endpoint extends Peer {
  readonly app: string;
  /** Name of the Service object. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
  /** Port of the container behind it, which is what network policies see. */
  readonly targetPort: number;
  readonly protocol: Protocol;
}

/** One workload calling one endpoint. */
export interface Call {
  readonly caller: Peer & { readonly app: string };
  readonly endpoint: Endpoint;
  readonly place: Place;
}
