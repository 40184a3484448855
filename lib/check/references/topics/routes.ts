import { BACKEND, CONFIG_MAP, ISSUER, SECRET, SERVICE, type TargetKind } from '../kinds';
import type { Reference, Topic } from '../reference';

const GATEWAY: TargetKind = { group: 'gateway.networking.k8s.io', kind: 'Gateway', code: 'reference/gateway' };

/** Routes of connections. */
const PLAIN_ROUTE: readonly Reference[] = [
  { at: 'spec.parentRefs.*', to: GATEWAY },
  { at: 'spec.rules.*.backendRefs.*', to: BACKEND, grant: true },
];

/** Routes of requests, which can be copied on the way. */
const ROUTE: readonly Reference[] = [
  ...PLAIN_ROUTE,
  ...['spec.rules.*', 'spec.rules.*.backendRefs.*'].map((where) => ({
    at: `${where}.filters.*.requestMirror.backendRef`,
    to: BACKEND,
    grant: true as const,
  })),
];

/** cert-manager asks the issuer that is named here for the certificates of an Ingress or a Gateway. */
const ANNOTATED_ISSUER: readonly Reference[] = [
  { at: 'metadata.annotations[cert-manager.io/issuer]', to: ISSUER },
  { at: 'metadata.annotations[cert-manager.io/cluster-issuer]', to: { ...ISSUER, kind: 'ClusterIssuer' } },
];

/** Traffic from outside finds a way in, and a Service behind it. */
export const ROUTES: Topic = {
  references: {
    'gateway.networking.k8s.io/GRPCRoute': ROUTE,
    'gateway.networking.k8s.io/HTTPRoute': ROUTE,
    'gateway.networking.k8s.io/TCPRoute': PLAIN_ROUTE,
    'gateway.networking.k8s.io/TLSRoute': PLAIN_ROUTE,
    'gateway.networking.k8s.io/UDPRoute': PLAIN_ROUTE,
    'gateway.networking.k8s.io/BackendTLSPolicy': [
      { at: 'spec.targetRefs.*', to: SERVICE },
      { at: 'spec.validation.caCertificateRefs.*', to: CONFIG_MAP },
    ],
    'gateway.networking.k8s.io/Gateway': [
      ...ANNOTATED_ISSUER,
      {
        at: 'spec.gatewayClassName',
        to: { group: GATEWAY.group, kind: 'GatewayClass', code: 'reference/ingress-class' },
      },
      { at: 'spec.listeners.*.tls.certificateRefs.*', to: SECRET, grant: true },
    ],
    'gateway.envoyproxy.io/BackendTrafficPolicy': [{ at: 'spec.targetRefs.*', to: GATEWAY }],
    'networking.k8s.io/Ingress': [
      ...ANNOTATED_ISSUER,
      {
        at: 'spec.ingressClassName',
        to: { group: 'networking.k8s.io', kind: 'IngressClass', code: 'reference/ingress-class' },
      },
      ...['spec.defaultBackend', 'spec.rules.*.http.paths.*.backend'].flatMap((backend) => [
        { at: `${backend}.service`, to: BACKEND },
        { at: `${backend}.resource`, to: { ...BACKEND, code: 'reference/object' } as const },
      ]),
      { at: 'spec.tls.*', to: SECRET, name: 'secretName' },
    ],
  },
};
