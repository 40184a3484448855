import { kindKey } from '../../../../check/references/kinds';
import { documents, workload } from '../../examples/example-yaml';
import { POD_MAKING_KINDS, type PodGroup } from '../../pods/pod-groups';
import type { RiskRule } from '../../rule';
import { servedPods } from './served-pods';
import { servicePorts, type ServicePort } from './service-ports';

const service = (target: string | number): string => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: ${target} }] }`;

const open = (name: string, port: number) =>
  workload({ container: `ports: [{ name: ${name}, containerPort: ${port} }]` });

/** A Service that leads to a port which no container has. */
export const TARGET_PORT: RiskRule = {
  id: 'outage/target-port',
  title: 'A port of a Service leads to a port that the pods no longer have',
  reason:
    'A targetPort that is a name is looked up in the ports of the containers; where none bears it, the Service has no endpoint for that port. A number is used as it is, and nobody listens there any more. Neither shows in the health of the pods.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  kinds: ['Service', ...POD_MAKING_KINDS],
  judge: (change, around) =>
    servedPods(change, around, 'ports').flatMap(({ before, after, podsBefore, podsAfter }) => {
      if (podsBefore.length === 0 || podsAfter.length === 0) return [];
      const former = servicePorts(before);
      return servicePorts(after).flatMap((port) => {
        const led = former.some((each) => each.port === port.port && leads(each, podsBefore));
        if (!led || leads(port, podsAfter)) return [];
        const { target, port: number } = port;
        if (kindKey(change.id) !== 'Service') {
          const message = `the pods have no port ${target} any more, to which port ${number} of Service ${after.id.name} leads`;
          return [{ message, fix: 'change the targetPort of the Service too' }];
        }
        const message = `port ${number} leads to port ${target}, which no container of the pods has`;
        return [{ message, fix: 'write a port that the containers declare', path: ['spec', 'ports'] }];
      });
    }),
  examples: [
    {
      name: 'a container gives its port another name',
      before: documents(service('http'), open('http', 8080)),
      after: documents(service('http'), open('web', 8080)),
      says: ['the pods have no port http any more, to which port 80 of Service web leads'],
    },
    {
      name: 'a container listens on another port than the Service leads to',
      before: documents(service(8080), open('http', 8080)),
      after: documents(service(8080), open('http', 9090)),
      says: ['the pods have no port 8080 any more'],
    },
    {
      name: 'a Service is led to a port that no container has',
      before: documents(service(8080), open('http', 8080)),
      after: documents(service(8081), open('http', 8080)),
      says: ['port 80 leads to port 8081'],
    },
    {
      name: 'the port moves on both sides',
      before: documents(service(8080), open('http', 8080)),
      after: documents(service(9090), open('http', 9090)),
      says: [],
    },
    {
      name: 'a port that nobody had comes to be there',
      before: documents(service('http'), open('web', 8080)),
      after: documents(service('http'), open('http', 8080)),
      says: [],
    },
  ],
};

/** Whether some pods have the port, or may have it: of some nobody knows the ports, and others declare none. */
function leads({ target, protocol }: ServicePort, groups: readonly PodGroup[]): boolean {
  return groups.some(({ ports }) => {
    if (!ports) return true;
    if (typeof target === 'string') return ports.some((port) => port.name === target && port.protocol === protocol);
    return ports.length === 0 || ports.some(({ number }) => number === target);
  });
}
