import { listed } from '../../../../check/references/instead';
import type { Saying } from '../../rule';
import type { RiskRule } from '../../rule';
import { documents, workload } from '../../examples/example-yaml';
import { lostThings, type Lost } from '../../reach/lost-things';
import { pointingTo, type Pointing } from '../../reach/pointers';
import { isThere, thingTitle } from '../../reach/things';

/** What becomes of whoever points to something that is gone. */
const WHAT_FOLLOWS: ReadonlyMap<string, string> = new Map([
  ['ConfigMap', 'new pods do not start'],
  ['Secret', 'new pods do not start, and what else reads it fails'],
  ['ServiceAccount', 'no new pods are made'],
  ['PersistentVolumeClaim', 'new pods are not scheduled'],
  ['Service', 'requests that are sent there fail'],
  ['gateway.networking.k8s.io/Gateway', 'no request comes in that way'],
  ['scheduling.k8s.io/PriorityClass', 'no new pods are made'],
  ['cert-manager.io/Issuer', 'certificates are not renewed'],
  ['cert-manager.io/ClusterIssuer', 'certificates are not renewed'],
]);

const config = (data: string): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { ${data} }`;

const reader = workload({
  container: 'env: [{ name: GREETING, valueFrom: { configMapKeyRef: { name: web, key: hi } } }]',
});

const certificate = `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web }
spec: { secretName: web-tls, issuerRef: { name: letsencrypt } }`;

const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { tls: [{ hosts: [shop.example.com], secretName: web-tls }] }`;

/** What others still point to. */
export const NEEDED_OBJECT: RiskRule = {
  id: 'outage/needed-object',
  title: 'Something is removed to which others still refer',
  reason:
    'A reference is followed when a pod starts, a request is routed or a certificate is renewed, and not when the object behind it is deleted. So what refers to it goes on for a while and fails later, mostly all at once: at the next rollout, drain or expiry.',
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps',
  kinds: 'any',
  judge: (change, around) =>
    lostThings(change, around).flatMap((lost) => {
      const pointing = pointingTo(lost.thing, around.after, change.where);
      const { parts } = lost;
      const concerned = parts ? pointing.filter((each) => countsOn(each, parts)) : pointing;
      if (concerned.length === 0 || (!parts && isThere(lost.thing, around.after, change.where))) return [];
      return [saying(lost, concerned)];
    }),
  examples: [
    {
      name: 'a ConfigMap goes that a container reads',
      before: documents(config('hi: hello'), reader),
      after: reader,
      says: ['ConfigMap web is gone, to which Deployment web still refers'],
    },
    {
      name: 'a key of a ConfigMap goes that a container reads',
      before: documents(config('hi: hello, bye: ciao'), reader),
      after: documents(config('bye: ciao'), reader),
      says: ['ConfigMap web has no hi any more, to which Deployment web still refers'],
    },
    {
      name: 'a Certificate goes whose Secret an Ingress serves with',
      before: documents(certificate, ingress),
      after: ingress,
      says: ['Secret web-tls is gone, to which Ingress web still refers'],
    },
    {
      name: 'a ConfigMap goes together with its only reader',
      before: documents(config('hi: hello'), reader),
      after: '',
      says: [],
    },
    {
      name: 'a Secret is made by somebody else from now on',
      before: documents('apiVersion: v1\nkind: Secret\nmetadata: { name: web-tls }', ingress),
      after: documents(certificate, ingress),
      says: [],
    },
    {
      name: 'a ConfigMap comes that a container already reads',
      before: reader,
      after: documents(config('hi: hello'), reader),
      says: [],
    },
  ],
};

function countsOn({ pointer }: Pointing, parts: readonly string[]): boolean {
  return pointer.parts.some(({ value }) => parts.includes(String(value)));
}

function saying({ thing, parts }: Lost, pointing: readonly Pointing[]): Saying {
  const missing = parts?.filter((part) => pointing.some((each) => countsOn(each, [part])));
  const what = missing ? `has no ${listed(missing)} any more` : 'is gone';
  const by = [...new Set(pointing.map(({ from }) => `${from.id.kind} ${from.id.name}`))];
  const follows = WHAT_FOLLOWS.get(thing.kind);
  const still = `to which ${listed(by)} still ${by.length === 1 ? 'refers' : 'refer'}`;
  return {
    message: `${thingTitle(thing)} ${what}, ${still}${follows === undefined ? '' : `: ${follows}`}`,
    fix: 'remove the references first, in a change of their own',
  };
}
