import type { StructuralSchema } from '../../structural/structural-schema';
import { choice, flag, list, listByKey, object, text, whole, withDefault } from '../build';
import { ENV, RESOURCES } from '../common';

const COUNT = whole({ format: 'int32' });
const LONG = whole({ format: 'int64' });
const PORT: StructuralSchema = { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] };

const EXEC = object({ command: list(text()) });
const TCP_SOCKET = object({ host: text(), port: PORT }, 'port');
const HTTP_GET = object(
  {
    host: text(),
    httpHeaders: list(object({ name: text(), value: text() }, 'name', 'value')),
    path: text(),
    port: PORT,
    scheme: choice('HTTP', 'HTTPS'),
  },
  'port',
);

/** How a container is asked whether it is well. */
export const PROBE = object({
  exec: EXEC,
  failureThreshold: COUNT,
  grpc: object({ port: COUNT, service: withDefault('', text()) }, 'port'),
  httpGet: HTTP_GET,
  initialDelaySeconds: COUNT,
  periodSeconds: COUNT,
  successThreshold: COUNT,
  tcpSocket: TCP_SOCKET,
  terminationGracePeriodSeconds: LONG,
  timeoutSeconds: COUNT,
});

const HOOK = object({
  exec: EXEC,
  httpGet: HTTP_GET,
  sleep: object({ seconds: LONG }, 'seconds'),
  tcpSocket: TCP_SOCKET,
});

/** The ports of a container. */
export const CONTAINER_PORTS = listByKey(
  object(
    {
      containerPort: COUNT,
      hostIP: text(),
      hostPort: COUNT,
      name: text(),
      protocol: withDefault('TCP', choice('TCP', 'UDP', 'SCTP')),
    },
    'containerPort',
  ),
  'containerPort',
  'protocol',
);

const SOURCE = object({ name: withDefault('', text()), optional: flag() });

/** Secrets and ConfigMaps that give a container its environment. */
export const ENV_FROM = list(object({ configMapRef: SOURCE, prefix: text(), secretRef: SOURCE }));

const PROFILE = object({ localhostProfile: text(), type: choice('Localhost', 'RuntimeDefault', 'Unconfined') }, 'type');

const SECURITY = object({
  allowPrivilegeEscalation: flag(),
  appArmorProfile: PROFILE,
  capabilities: object({ add: list(text()), drop: list(text()) }),
  privileged: flag(),
  procMount: choice('Default', 'Unmasked'),
  readOnlyRootFilesystem: flag(),
  runAsGroup: LONG,
  runAsNonRoot: flag(),
  runAsUser: LONG,
  seLinuxOptions: object({ level: text(), role: text(), type: text(), user: text() }),
  seccompProfile: PROFILE,
  windowsOptions: object({
    gmsaCredentialSpec: text(),
    gmsaCredentialSpecName: text(),
    hostProcess: flag(),
    runAsUserName: text(),
  }),
});

const MOUNT = object(
  {
    mountPath: text(),
    mountPropagation: choice('None', 'HostToContainer', 'Bidirectional'),
    name: text(),
    readOnly: flag(),
    recursiveReadOnly: choice('Disabled', 'IfPossible', 'Enabled'),
    subPath: text(),
    subPathExpr: text(),
  },
  'mountPath',
  'name',
);

const RESTART_RULE = object(
  {
    action: text(),
    exitCodes: object({ operator: choice('In', 'NotIn'), values: list(COUNT) }, 'operator'),
  },
  'action',
);

/** A whole container, as a pod has it. */
export const CONTAINER = object(
  {
    args: list(text()),
    command: list(text()),
    env: ENV,
    envFrom: ENV_FROM,
    image: text(),
    imagePullPolicy: choice('Always', 'IfNotPresent', 'Never'),
    lifecycle: object({ postStart: HOOK, preStop: HOOK, stopSignal: text() }),
    livenessProbe: PROBE,
    name: text(),
    ports: CONTAINER_PORTS,
    readinessProbe: PROBE,
    resizePolicy: list(object({ resourceName: text(), restartPolicy: text() }, 'resourceName', 'restartPolicy')),
    resources: RESOURCES,
    restartPolicy: text(),
    restartPolicyRules: list(RESTART_RULE),
    securityContext: SECURITY,
    startupProbe: PROBE,
    stdin: flag(),
    stdinOnce: flag(),
    terminationMessagePath: text(),
    terminationMessagePolicy: choice('File', 'FallbackToLogsOnError'),
    tty: flag(),
    volumeDevices: listByKey(object({ devicePath: text(), name: text() }, 'devicePath', 'name'), 'devicePath'),
    volumeMounts: listByKey(MOUNT, 'mountPath'),
    workingDir: text(),
  },
  'name',
);
