import { LABEL_SELECTOR, METADATA, withSpec } from './metadata';
import { each, isFields, struct, untouched, type Fields, type Rule, type Struct } from './rule';

const SERVICE: Struct = {
  omitted: [
    'clusterIP',
    'type',
    'sessionAffinity',
    'loadBalancerIP',
    'externalName',
    'externalTrafficPolicy',
    'healthCheckNodePort',
    'publishNotReadyAddresses',
    'selector',
  ],
  defaults: { type: 'ClusterIP', sessionAffinity: 'None' },
  settle: withTrafficPolicies,
  fields: {
    selector: untouched,
    ports: each(
      struct({
        omitted: ['name', 'protocol', 'nodePort', 'targetPort'],
        defaults: { protocol: 'TCP' },
        settle: (port) => ({ targetPort: port.port, ...port }),
      }),
    ),
  },
};

const RULE = struct({
  fields: {
    ports: each(struct({ defaults: { protocol: 'TCP' } })),
    from: each(struct({ fields: { podSelector: LABEL_SELECTOR, namespaceSelector: LABEL_SELECTOR } })),
    to: each(struct({ fields: { podSelector: LABEL_SELECTOR, namespaceSelector: LABEL_SELECTOR } })),
  },
});

const NETWORK_POLICY: Struct = {
  defaults: { podSelector: {} },
  settle: (spec) => ({ policyTypes: spec.egress === undefined ? ['Ingress'] : ['Ingress', 'Egress'], ...spec }),
  fields: { podSelector: LABEL_SELECTOR, ingress: each(RULE), egress: each(RULE) },
};

const BACKEND = struct({
  fields: {
    service: struct({ defaults: { port: {} }, fields: { port: struct({ omitted: ['name', 'number'] }) } }),
  },
});

const INGRESS: Struct = {
  fields: {
    defaultBackend: BACKEND,
    tls: each(struct({ omitted: ['secretName'] })),
    rules: each(
      struct({
        omitted: ['host'],
        fields: {
          http: struct({ fields: { paths: each(struct({ omitted: ['path'], fields: { backend: BACKEND } })) } }),
        },
      }),
    ),
  },
};

/** By `apiVersion` and `kind`. */
export const NETWORKING: Readonly<Record<string, Rule>> = {
  'v1 Service': withSpec(SERVICE),
  'v1 Endpoints': struct({
    fields: {
      metadata: METADATA,
      subsets: each(
        struct({ fields: { ports: each(struct({ omitted: ['name', 'protocol'], defaults: { protocol: 'TCP' } })) } }),
      ),
    },
  }),
  'discovery.k8s.io/v1 EndpointSlice': struct({
    fields: { metadata: METADATA, ports: each(struct({ defaults: { name: '', protocol: 'TCP' } })) },
  }),
  'networking.k8s.io/v1 NetworkPolicy': withSpec(NETWORK_POLICY),
  'networking.k8s.io/v1 Ingress': withSpec(INGRESS),
  'networking.k8s.io/v1 IngressClass': withSpec({
    omitted: ['controller'],
    fields: { parameters: struct({ defaults: { scope: 'Cluster' } }) },
  }),
};

function withTrafficPolicies(spec: Fields): Fields {
  const { type } = spec;
  const balanced = type === 'LoadBalancer';
  const outside = balanced || type === 'NodePort' || (type === 'ClusterIP' && spec.externalIPs !== undefined);
  return {
    ...(outside && { externalTrafficPolicy: 'Cluster' }),
    ...(type !== 'ExternalName' && { internalTrafficPolicy: 'Cluster' }),
    ...(balanced && { allocateLoadBalancerNodePorts: true }),
    ...withAffinity(spec),
  };
}

/** Clients that stick to a pod do so for three hours unless told otherwise. */
function withAffinity(spec: Fields): Fields {
  const { sessionAffinityConfig: config, ...rest } = spec;
  if (spec.sessionAffinity === 'None') return rest;
  const client = isFields(config) && isFields(config.clientIP) ? config.clientIP : {};
  if (spec.sessionAffinity !== 'ClientIP' || client.timeoutSeconds !== undefined) return spec;
  return { ...rest, sessionAffinityConfig: { clientIP: { timeoutSeconds: 10_800 } } };
}
