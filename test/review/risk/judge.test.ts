import { parseAllDocuments } from 'yaml';
import { applyRule } from '../../../lib/review/risk/apply-rule';
import { judge } from '../../../lib/review/risk/judge';
import type { Around, RiskRule } from '../../../lib/review/risk/rule';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { Delivery } from '../../../lib/review/delivery/delivery';
import { workload } from '../../../lib/review/risk/examples/example-yaml';
import { changeOf, configMap, placed, read, sideOf } from '../delivery/sides';

function judged(before: KubernetesObject, after: KubernetesObject, delivery: readonly Delivery[] = []) {
  const [was, is] = [placed(before), placed(after)];
  return judge(changeOf(was, is), { before: sideOf(was), after: sideOf(is), delivery });
}

const WEB = read(workload({ container: 'resources: { requests: { cpu: 1 } }' }));
const OTHER = read(
  workload({ spec: 'replicas: 2', container: 'resources: { requests: { cpu: 2 } }' }).replace(
    'matchLabels: { app: web }',
    'matchLabels: { app: api }',
  ),
);

test('the worst comes first, whatever rules stand behind it', () => {
  const risks = judged(WEB, OTHER).map(({ risk }) => risk);
  expect(risks).toEqual(expect.arrayContaining(['fails', 'restarts', 'capacity']));
  expect(risks[0]).toBe('fails');
  expect(risks.at(-1)).toBe('capacity');
});

test('every consequence names the rule that it comes from, and its risk', () => {
  for (const { rule, risk } of judged(WEB, OTHER)) expect(rule).toMatch(`${risk}/`);
});

test('the same twice is the same', () => {
  expect(judged(WEB, OTHER)).toEqual(judged(WEB, OTHER));
});

test('a change that no rule speaks of has no consequence', () => {
  expect(judged(configMap('a'), configMap('b'))).toEqual([]);
  const made = (value: string) =>
    read(`{ apiVersion: example.com/v1, kind: Thing, metadata: { name: a }, spec: { value: ${value} } }`);
  expect(judged(made('a'), made('b'))).toEqual([]);
});

test('what all agents leave as it is comes to nothing, what one of them applies does not', () => {
  const ignores: Delivery = { agent: 'Flux', act: 'ignores', notes: [] };
  expect(judged(WEB, OTHER, [ignores])).toEqual([]);
  expect(judged(WEB, OTHER, [ignores, { agent: 'Argo CD', act: 'applies', notes: [] }])).not.toEqual([]);
});

test('a rule that fails is told of by its name and the file, and nothing is taken for harmless', () => {
  const fault = new TypeError('no such field');
  const broken: RiskRule = {
    ...{ id: 'outage/broken', title: '', reason: '', source: '', kinds: 'any', examples: [] },
    judge: () => {
      throw fault;
    },
  };
  const around: Around = { before: sideOf(), after: sideOf(), delivery: [] };
  const change = changeOf(placed(configMap('a')), placed(configMap('b')));
  const message = 'the rule outage/broken failed on prod/eu-1/shop/configmap.settings.yaml';
  expect(() => applyRule(broken, change, around)).toThrow(new Error(message, { cause: fault }));
});

test('no rule fails on objects that hold anything anywhere', () => {
  const odd = [null, 0, '', [], {}, [null], { containers: 'none' }, { template: { spec: { containers: [null, 3] } } }];
  const kinds = parseAllDocuments(
    [
      ...['v1 ConfigMap', 'v1 Secret', 'apps/v1 Deployment', 'apps/v1 StatefulSet', 'apps/v1 DaemonSet', 'v1 Service'],
      ...['postgresql.cnpg.io/v1 Cluster', 'acid.zalan.do/v1 postgresql', 'autoscaling/v2 HorizontalPodAutoscaler'],
      ...['postgres-operator.crunchydata.com/v1beta1 PostgresCluster', 'kafka.strimzi.io/v1 KafkaNodePool'],
      ...['postgresql.cnpg.io/v1 ImageCatalog', 'barmancloud.cnpg.io/v1 ObjectStore', 'keda.sh/v1alpha1 ScaledObject'],
    ]
      .map((kind) => kind.split(' '))
      .map(
        ([apiVersion = '', kind = '']) =>
          `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a, namespace: b } }`,
      )
      .join('\n---\n'),
  ).map((document) => document.toJS() as KubernetesObject);
  for (const object of kinds) {
    for (const before of odd) {
      for (const after of odd) {
        expect(() =>
          judged({ ...object, spec: before, data: before }, { ...object, spec: after, data: after }),
        ).not.toThrow();
      }
    }
  }
});
