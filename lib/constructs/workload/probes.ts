import type { Container, Probe } from 'kubernetes-types/core/v1';
import { unlessApiDefault, type Defaults } from '../../defaults/defaults';
import type { Protocol } from '../../model/endpoint';
import { present } from '../../model/present';
import { numberRules, type PropRule } from '../app/check-props';

/** How one probe asks, and how patient it is; what is left out comes from the workload's protocol and the defaults. */
export interface ProbeProps {
  /**
   * Path of an HTTP GET.
   * @default `/readyz` for readiness, `/livez` for liveness and startup, where the workload speaks HTTP
   */
  readonly path?: string | undefined;
  /** Headers of the HTTP GET. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Service name that the gRPC health check asks for. @default the server as a whole */
  readonly grpcService?: string | undefined;
  /** Command to run in the container instead; healthy when it exits with 0. */
  readonly command?: readonly string[] | undefined;
  /** Port to ask. @default the workload's own */
  readonly port?: number | undefined;
  /** Seconds between two probes. */
  readonly period?: number | undefined;
  /** Seconds until a probe counts as failed. */
  readonly timeout?: number | undefined;
  /** Failures in a row until the probe takes effect. */
  readonly failures?: number | undefined;
}

/** The three probes of a container; `false` leaves one out. */
export interface Probes {
  /** Takes the pod out of its Service while it fails. */
  readonly readiness?: ProbeProps | false | undefined;
  /** Restarts the container when it fails: for a process that hangs, never for a dependency that is away. */
  readonly liveness?: ProbeProps | false | undefined;
  /** Holds the other two back until the process has started. @default asks as liveness does */
  readonly startup?: ProbeProps | false | undefined;
}

/** What a container listens on, as probes need to know it. */
export interface ProbeTarget {
  readonly protocol: Protocol;
  readonly port: number;
  /** Name of the container's port. */
  readonly portName: string;
}

/** What must hold for the numbers of probes. */
export function probeRules(probes: Probes | undefined): readonly PropRule[] {
  return Object.entries(probes ?? {}).flatMap(([purpose, props]: [string, ProbeProps | false | undefined]) => {
    if (!props) return [];
    const { period, timeout, failures } = props;
    return [
      ...numberRules({ [`the port of ${purpose}`]: props.port }, 'a port', 1, 65535),
      ...numberRules({ period, timeout, failures }, `a positive whole number in the ${purpose} probe`, 1),
    ];
  });
}

type Purpose = 'readiness' | 'liveness' | 'startup';
type ContainerProbes = Pick<Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'>;

/** The probes of a container. Without a target, a probe exists only where a command or a port is given for it. */
export function containerProbes(probes: Probes, target: ProbeTarget | undefined, defaults: Defaults): ContainerProbes {
  const make = (purpose: Purpose, props: ProbeProps | false | undefined): Probe | undefined =>
    props === false ? undefined : probe(purpose, props ?? {}, target, defaults);
  return present<ContainerProbes>({
    startupProbe: make('startup', probes.startup ?? handlerOf(probes.liveness)),
    readinessProbe: make('readiness', probes.readiness),
    livenessProbe: make('liveness', probes.liveness),
  });
}

/** Startup asks what liveness asks, at its own pace. */
function handlerOf(liveness: ProbeProps | false | undefined): ProbeProps | false | undefined {
  if (!liveness) return liveness;
  const { path, headers, grpcService, command, port } = liveness;
  return present<ProbeProps>({ path, headers, grpcService, command, port });
}

function probe(
  purpose: Purpose,
  props: ProbeProps,
  target: ProbeTarget | undefined,
  defaults: Defaults,
): Probe | undefined {
  const handler = probeHandler(purpose, props, target, defaults);
  if (!handler) return undefined;
  const value = (what: 'period' | 'timeout' | 'failures'): number | undefined => {
    const id = `probe.${purpose}.${what}` as const;
    return unlessApiDefault(id, props[what] ?? defaults[id]);
  };
  return present<Probe>({
    ...handler,
    periodSeconds: value('period'),
    timeoutSeconds: value('timeout'),
    failureThreshold: value('failures'),
  });
}

function probeHandler(
  purpose: Purpose,
  props: ProbeProps,
  target: ProbeTarget | undefined,
  defaults: Defaults,
): Probe | undefined {
  if (props.command) return { exec: { command: [...props.command] } };
  const protocol = props.path === undefined ? (target?.protocol ?? 'http') : 'http';
  const port = props.port ?? target?.port;
  if (port === undefined) return undefined;
  const named = props.port === undefined && target ? target.portName : port;
  if (protocol === 'grpc') return { grpc: present({ port, service: props.grpcService }) };
  if (protocol === 'tcp') return { tcpSocket: { port: named } };
  const path = props.path ?? defaults[purpose === 'readiness' ? 'probe.readiness.path' : 'probe.liveness.path'];
  const httpHeaders = props.headers && Object.entries(props.headers).map(([name, value]) => ({ name, value }));
  return { httpGet: present({ path, port: named, httpHeaders }) };
}
