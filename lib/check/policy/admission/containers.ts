import { QUANTITY, RESOURCES } from './metadata';
import { each, isFields, struct, type Fields, type Struct } from './rule';

/** The field of the pod that a variable or a file shows. */
export const FIELD_REF = struct({ omitted: ['apiVersion'], defaults: { apiVersion: 'v1' } });

/** The resource of a container that a variable or a file shows. */
export const RESOURCE_FIELD_REF = struct({
  omitted: ['containerName'],
  defaults: { divisor: '0' },
  fields: { divisor: QUANTITY },
});

const HTTP_GET = struct({ omitted: ['path', 'host', 'scheme'], defaults: { path: '/', scheme: 'HTTP' } });

const PROBE = struct({
  omitted: ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'],
  defaults: { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 },
  fields: { httpGet: HTTP_GET, tcpSocket: struct({ omitted: ['host'] }), grpc: struct({ defaults: { service: '' } }) },
});

const HOOK = struct({ fields: { httpGet: HTTP_GET, tcpSocket: struct({ omitted: ['host'] }) } });

const ENV = struct({
  omitted: ['value'],
  fields: {
    valueFrom: struct({
      fields: {
        fieldRef: FIELD_REF,
        resourceFieldRef: RESOURCE_FIELD_REF,
        fileKeyRef: struct({ defaults: { optional: false } }),
      },
    }),
  },
});

const PORTS = each(struct({ omitted: ['name', 'hostPort', 'protocol', 'hostIP'], defaults: { protocol: 'TCP' } }));

/** The tag decides, and none is `latest` unless there is a digest. */
export function pullPolicy(image: unknown): string {
  const [reference = '', digest] = typeof image === 'string' ? image.split('@') : [];
  const [, tag = digest === undefined && reference !== '' ? 'latest' : ''] = /:([^/:]*)$/.exec(reference) ?? [];
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

function withPullPolicy(container: Fields): Fields {
  if (container.imagePullPolicy !== undefined) return container;
  return { ...container, imagePullPolicy: pullPolicy(container.image) };
}

const CONTAINER: Struct = {
  omitted: [
    'image',
    'workingDir',
    'terminationMessagePath',
    'terminationMessagePolicy',
    'imagePullPolicy',
    'stdin',
    'stdinOnce',
    'tty',
    'targetContainerName',
  ],
  defaults: { resources: {}, terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' },
  settle: withPullPolicy,
  fields: {
    env: each(ENV),
    envFrom: each(struct({ omitted: ['prefix'] })),
    ports: PORTS,
    resources: RESOURCES,
    volumeMounts: each(struct({ omitted: ['readOnly', 'subPath', 'subPathExpr'] })),
    livenessProbe: PROBE,
    readinessProbe: PROBE,
    startupProbe: PROBE,
    lifecycle: struct({ fields: { postStart: HOOK, preStop: HOOK } }),
  },
};

/** The containers of a template, and those that are put into a running pod. */
export const CONTAINERS = each(struct(CONTAINER));

/** The containers of a pod that stands alone: what they may use at most is also what they ask for. */
export const POD_CONTAINERS = each(
  struct({ ...CONTAINER, settle: (container) => withRequests(withPullPolicy(container)) }),
);

function withRequests(container: Fields): Fields {
  const { resources } = container;
  if (!isFields(resources) || !isFields(resources.limits)) return container;
  const requests = { ...resources.limits, ...(isFields(resources.requests) && resources.requests) };
  return { ...container, resources: { ...resources, requests } };
}
