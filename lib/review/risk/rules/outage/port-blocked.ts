import { kindKey } from '../../../../check/references/kinds';
import { coversPort } from '../../network/covers';
import { passageOf } from '../../network/isolation';
import { documents, workload } from '../../examples/example-yaml';
import { POD_MAKING_KINDS, type PodGroup } from '../../pods/pod-groups';
import type { RiskRule, Side } from '../../rule';
import { servedPods } from './served-pods';
import { servicePorts, type ServicePort } from './service-ports';

const service = (target: string | number): string => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: ${target} }] }`;

const policy = (port: number): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: ${port} }] }] }`;

const listening = (port: number): string => workload({ container: `ports: [{ name: http, containerPort: ${port} }]` });

/** A port that moved away from what network policies let through. */
export const PORT_BLOCKED: RiskRule = {
  id: 'outage/port-blocked',
  title: 'A Service leads to a port that no network policy lets anybody reach',
  reason:
    'A network policy holds for the port of the pods, not for that of the Service. When the pods listen on another one, and the Service follows, the policy still lets through the old one only: connections time out.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  kinds: ['Service', ...POD_MAKING_KINDS],
  judge: (change, around) =>
    servedPods(change, around, 'ports').flatMap(({ before, after, podsBefore, podsAfter }) => {
      const former = servicePorts(before);
      return servicePorts(after).flatMap((port) => {
        const was = former.find((each) => each.port === port.port);
        if (!was || !isLetIn(was, podsBefore, around.before) || isLetIn(port, podsAfter, around.after)) return [];
        const of = kindKey(change.id) === 'Service' ? '' : ` of Service ${after.id.name}`;
        return [
          {
            message: `no network policy lets anybody reach the port of the pods to which port ${port.port}${of} leads from now on`,
            fix: 'let the policies of the pods, and those of their callers, name the new port',
          },
        ];
      });
    }),
  examples: [
    {
      name: 'the pods listen on another port, and the policy lets the old one through',
      before: documents(service('http'), listening(8080), policy(8080)),
      after: documents(service('http'), listening(9090), policy(8080)),
      says: ['no network policy lets anybody reach the port of the pods to which port 80 of Service web leads'],
    },
    {
      name: 'a Service leads to a port that the policy does not let through',
      before: documents(service(8080), workload(), policy(8080)),
      after: documents(service(9090), workload(), policy(8080)),
      says: ['no network policy lets anybody reach the port of the pods to which port 80 leads'],
    },
    {
      name: 'the policy follows the port',
      before: documents(service('http'), listening(8080), policy(8080)),
      after: documents(service('http'), listening(9090), policy(9090)),
      says: [],
    },
    {
      name: 'the pods are not isolated',
      before: documents(service('http'), listening(8080)),
      after: documents(service('http'), listening(9090)),
      says: [],
    },
  ],
};

/** Whether somebody may reach the pods behind a port; also where nobody knows which port that is. */
function isLetIn(port: ServicePort, groups: readonly PodGroup[], side: Side): boolean {
  return (
    groups.length === 0 ||
    groups.some((pods) => {
      const from = numberOf(port, pods);
      const door = { protocol: port.protocol, from, to: undefined };
      return (
        from === undefined ||
        passageOf(pods, 'ingress', side).openings.some((opening) => coversPort(opening.port, door))
      );
    })
  );
}

function numberOf({ target, protocol }: ServicePort, { ports }: PodGroup): number | undefined {
  if (typeof target === 'number') return target;
  const named = ports?.find((port) => port.name === target && port.protocol === protocol);
  return typeof named?.number === 'number' ? named.number : undefined;
}
