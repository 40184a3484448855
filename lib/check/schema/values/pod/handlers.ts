import { HEADER_NAME } from '../format/names';
import { portNumber, portNumberOrName } from '../format/ports';
import { FINE, wrong } from '../rule/flaw';
import { exactlyOneOf, forbids, needs } from '../rule/presence';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, has } from '../rule/scalar';

const exec: Rule = needs('command');
const tcpSocket: Rule = fields({ port: portNumberOrName });
const httpGet: Rule = fields({
  port: portNumberOrName,
  httpHeaders: items(fields({ name: has(HEADER_NAME) })),
});

/** What every probe is: one way to ask, and how often; a 0 stands for the default. */
const probe: Rule = all(
  fields({
    exec,
    httpGet,
    tcpSocket,
    grpc: fields({ port: portNumber }),
    initialDelaySeconds: atLeast(0),
    timeoutSeconds: atLeast(0),
    periodSeconds: atLeast(0),
    successThreshold: atLeast(0),
    failureThreshold: atLeast(0),
    terminationGracePeriodSeconds: atLeast(1),
  }),
  exactlyOneOf('exec', 'httpGet', 'tcpSocket', 'grpc'),
);

/** A probe whose first success is enough. */
const oneSuccessProbe: Rule = all(
  probe,
  fields({ successThreshold: (value) => (typeof value === 'number' && value > 1 ? [wrong(value, '1')] : FINE) }),
);

const handler: Rule = all(
  fields({ exec, httpGet, tcpSocket, sleep: fields({ seconds: atLeast(0) }) }),
  exactlyOneOf('exec', 'httpGet', 'tcpSocket', 'sleep'),
);

/** The probes and hooks of a container, by the fields that hold them. */
export const handlers: Readonly<Record<string, Rule>> = {
  livenessProbe: oneSuccessProbe,
  startupProbe: oneSuccessProbe,
  readinessProbe: all(probe, forbids(['terminationGracePeriodSeconds'], 'for a readiness probe, which ends nothing')),
  lifecycle: fields({ postStart: handler, preStop: handler }),
};
