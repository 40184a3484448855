import type { ServicePort as KubeServicePort, ServiceSpec } from 'kubernetes-types/core/v1';
import type { Call, Endpoint, Peer, Protocol } from '../../model/endpoint';
import { present } from '../../model/present';
import type { GatewayRef } from '../../model/fleet';
import type { Directory } from '../../plan/directory';
import type { Opening } from './network-policy';

/** Says that a port speaks HTTP/2 without TLS (KEP-3726), which gRPC needs a proxy to know. */
const CLEARTEXT_HTTP2 = 'kubernetes.io/h2c';

/** The port that a workload offers: who may reach it, and the Service before it. */
export class ServicePort {
  private readonly users: Peer[] = [];
  private readonly gateways: GatewayRef[] = [];

  constructor(
    readonly endpoint: Endpoint,
    private readonly directory: Directory,
  ) {
    directory.offer(endpoint);
  }

  /** The name of the container's port, and of the Service's. */
  get name(): string {
    return this.endpoint.protocol;
  }

  /** Lets a workload of the same app in. */
  admit(user: Peer): void {
    this.users.push(user);
  }

  /** Lets a Gateway's pods in; which of the pods in its namespace they are, only its controller knows. */
  admitGateway(gateway: GatewayRef): void {
    this.gateways.push(gateway);
  }

  /** The openings of the network policy; complete once all apps of the cluster are built. */
  openings(): readonly Opening[] {
    const callers = this.directory.callsTo(this.endpoint).map((call: Call): Peer => call.caller);
    const ports = [{ port: this.endpoint.targetPort }];
    const peers = [...callers, ...this.users].map(({ namespace, podLabels }): Opening => {
      return { to: { namespace, podLabels }, ports };
    });
    return [...peers, ...this.gateways.map((gateway): Opening => ({ to: { namespace: gateway.namespace }, ports }))];
  }

  /** The spec of the Service; `headless` gives each pod a name of its own instead of one address for all. */
  serviceSpec(headless = false): ServiceSpec {
    const { port, podLabels, protocol } = this.endpoint;
    const servicePort = present<KubeServicePort>({
      name: this.name,
      appProtocol: appProtocol(protocol),
      port,
      targetPort: this.name,
    });
    return present<ServiceSpec>({
      clusterIP: headless ? 'None' : undefined,
      // Peers of a stateful workload must find each other before they are ready.
      publishNotReadyAddresses: headless ? true : undefined,
      selector: { ...podLabels },
      ports: [servicePort],
    });
  }
}

function appProtocol(protocol: Protocol): string | undefined {
  return protocol === 'grpc' ? CLEARTEXT_HTTP2 : undefined;
}
