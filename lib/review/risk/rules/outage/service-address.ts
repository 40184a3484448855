import { listed } from '../../../../check/references/instead';
import { documents, workload } from '../../examples/example-yaml';
import { addressesOf } from '../../reach/addresses';
import { lostThings } from '../../reach/lost-things';
import { isThere } from '../../reach/things';
import type { RiskRule } from '../../rule';

const service = (port: number): string => `apiVersion: v1
kind: Service
metadata: { name: cart }
spec: { selector: { app: cart }, ports: [{ port: ${port} }] }`;

const caller = (address: string): string => workload({ container: `env: [{ name: CART_ADDR, value: "${address}" }]` });

/** An address that somebody was told and at which nobody is found any more. */
export const SERVICE_ADDRESS: RiskRule = {
  id: 'outage/service-address',
  title: 'A Service, or a port of it, goes while others are told its address',
  reason:
    'The name of a Service resolves only as long as the Service is there, and connections are let through only to its ports. An address in an environment variable, an argument or a ConfigMap is text to Kubernetes: nothing warns whoever uses it.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  kinds: 'any',
  judge: (change, around) =>
    lostThings(change, around).flatMap(({ thing, parts }) => {
      if (thing.kind !== 'Service') return [];
      const told = addressesOf(thing, around.after, change.where);
      const concerned = parts ? told.filter(({ port }) => parts.includes(String(port))) : told;
      if (concerned.length === 0 || (!parts && isThere(thing, around.after, change.where))) return [];
      const by = [...new Set(concerned.map(({ by: { id } }) => `${id.kind} ${id.name}`))];
      const ports = parts && listed([...new Set(concerned.map(({ port }) => String(port)))]);
      const gone = ports === undefined ? `Service ${thing.name}` : `port ${ports} of Service ${thing.name}`;
      return [
        {
          message: `${gone} is gone, and ${listed(by)} still ${by.length === 1 ? 'has' : 'have'} its address: requests fail`,
          fix: 'tell the callers the new address first, and remove the old one in a change of its own',
        },
      ];
    }),
  examples: [
    {
      name: 'a Service goes that another app in the namespace calls',
      before: documents(service(7070), caller('cart:7070')),
      after: caller('cart:7070'),
      says: ['Service cart is gone, and Deployment web still has its address'],
    },
    {
      name: 'a Service goes that is called by its full name',
      before: documents(service(7070), caller('http://cart.shop.svc.cluster.local/items')),
      after: caller('http://cart.shop.svc.cluster.local/items'),
      says: ['Service cart is gone'],
    },
    {
      name: 'a port gets another number',
      before: documents(service(7070), caller('cart.shop:7070')),
      after: documents(service(80), caller('cart.shop:7070')),
      says: ['port 7070 of Service cart is gone, and Deployment web still has its address'],
    },
    {
      name: 'a port gets another number, and the caller is told',
      before: documents(service(7070), caller('cart.shop:7070')),
      after: documents(service(80), caller('cart.shop:80')),
      says: [],
    },
    {
      name: 'a Service goes whose name is but a word to others',
      before: documents(service(7070), caller('my cart is full')),
      after: caller('my cart is full'),
      says: [],
    },
    {
      name: 'a Service comes whose address others know already',
      before: caller('cart:7070'),
      after: documents(service(7070), caller('cart:7070')),
      says: [],
    },
  ],
};
