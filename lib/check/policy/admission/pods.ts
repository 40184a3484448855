import { CONTAINERS, POD_CONTAINERS } from './containers';
import { METADATA, RESOURCE_LIST, RESOURCES } from './metadata';
import { each, struct, untouched, type Fields, type Struct } from './rule';
import { VOLUMES } from './volumes';

const POD_FIELDS: Struct = {
  omitted: [
    'restartPolicy',
    'dnsPolicy',
    'serviceAccountName',
    'serviceAccount',
    'nodeName',
    'nodeSelector',
    'hostNetwork',
    'hostPID',
    'hostIPC',
    'hostname',
    'subdomain',
    'schedulerName',
    'priorityClassName',
    'overhead',
  ],
  defaults: {
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    terminationGracePeriodSeconds: 30,
    securityContext: {},
    schedulerName: 'default-scheduler',
  },
  settle: underBothNames,
  fields: {
    containers: CONTAINERS,
    initContainers: CONTAINERS,
    ephemeralContainers: CONTAINERS,
    volumes: VOLUMES,
    nodeSelector: untouched,
    resources: RESOURCES,
    overhead: RESOURCE_LIST,
    tolerations: each(struct({ omitted: ['key', 'operator', 'value', 'effect'] })),
  },
};

const HOST_PORTS = struct({
  fields: {
    ports: each(struct({ omitted: ['hostPort'], settle: (port) => ({ hostPort: port.containerPort, ...port }) })),
  },
});

const HOST_NETWORK = struct({ fields: { containers: each(HOST_PORTS), initContainers: each(HOST_PORTS) } });

/** The pod inside a workload. */
export const POD_TEMPLATE = struct({
  defaults: { metadata: {}, spec: {} },
  fields: { metadata: METADATA, spec: struct(POD_FIELDS) },
});

/** A pod that stands alone gets some defaults that a template does not. */
export const POD = struct({
  defaults: { spec: {} },
  fields: {
    metadata: METADATA,
    spec: struct({
      ...POD_FIELDS,
      defaults: { ...POD_FIELDS.defaults, enableServiceLinks: true },
      settle: (spec) => underBothNames(onHostPorts(spec)),
      fields: { ...POD_FIELDS.fields, containers: POD_CONTAINERS, initContainers: POD_CONTAINERS },
    }),
  },
});

/** `serviceAccount` is the old name of `serviceAccountName`, and both are always written. */
function underBothNames(spec: Fields): Fields {
  const { serviceAccountName: name = spec.serviceAccount, serviceAccount } = spec;
  if (name === undefined || (name === serviceAccount && 'serviceAccountName' in spec)) return spec;
  return { ...spec, serviceAccountName: name, serviceAccount: name };
}

/** In the network of the node every port of a container is one of the node. */
function onHostPorts(spec: Fields): Fields {
  return spec.hostNetwork === true ? (HOST_NETWORK(spec) as Fields) : spec;
}
