import { kindKey } from '../../../../lib/check/references/kinds';
import { applyRule } from '../../../../lib/review/risk/apply-rule';
import { EXPOSES } from '../../../../lib/review/risk/rules/exposes/exposes';
import { OUTAGE } from '../../../../lib/review/risk/rules/outage/outage';
import type { Side } from '../../../../lib/review/risk/rule';
import { changeOf } from '../../delivery/sides';
import { placedIn } from '../around';

/** A side that must not be read: with 18,000 manifests each look at a cluster costs more than the change itself. */
const CLOSED: Side = {
  clusters: [],
  bundles: new Set(),
  list: (_, kind) => {
    throw new Error(`all ${kind} of the cluster were read`);
  },
};

const deployment = (image: string, label = 'blue'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, labels: { colour: ${label} } }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: web } }
    spec: { priorityClassName: high, containers: [{ name: web, image: "${image}", ports: [{ name: http, containerPort: 8080 }] }] }`;

const policy = (port: number, label: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop, labels: { colour: ${label} } }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: ${port} }] }] }`;

const service = (colour: string): string => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, annotations: { colour: ${colour} } }
spec: { selector: { app: web }, ports: [{ port: 80 }] }`;

test.each([
  ['an image', deployment('web:1'), deployment('web:2')],
  ['a label of a workload', deployment('web:1'), deployment('web:1', 'green')],
  ['a label of a policy', policy(80, 'blue'), policy(80, 'green')],
  ['an annotation of a Service', service('blue'), service('green')],
])('%s changes, and no rule has to look at the cluster', (_, before, after) => {
  const change = changeOf(placedIn(before)[0], placedIn(after)[0]);
  const around = { before: CLOSED, after: CLOSED, delivery: [] };
  const rules = [...OUTAGE, ...EXPOSES].filter(({ kinds }) => kinds === 'any' || kinds.includes(kindKey(change.id)));

  expect(rules.flatMap((rule) => applyRule(rule, change, around))).toEqual([]);
});
