import { foreignSubjects } from '../../../lib/check/subjects/foreign-subjects';
import { Problems } from '../../../lib/errors/problems';
import { parseManifests } from '../../../lib/workspace/manifests/parse-manifests';

const TARGET = { kubernetes: '1.34', tier: 'production' } as const;

function read(yaml: string) {
  const problems = new Problems();
  const documents = parseManifests(yaml, 'a.yaml', problems);
  expect(problems.all).toEqual([]);
  return foreignSubjects(documents, () => ({ target: TARGET }));
}

test.each([
  ['no kind', 'apiVersion: v1\nmetadata: { name: a }', ['schema/missing-field kind 1']],
  ['no apiVersion', 'kind: Pod\nmetadata: { name: a }', ['schema/missing-field apiVersion 1']],
  [
    'an apiVersion that is a number',
    'apiVersion: 1\nkind: Pod\nmetadata: { name: a }',
    ['schema/wrong-type apiVersion 1'],
  ],
  ['no metadata', 'apiVersion: v1\nkind: Pod', ['schema/missing-field metadata 1']],
  ['metadata of another type', 'apiVersion: v1\nkind: Pod\nmetadata: [a]', ['schema/wrong-type metadata 3']],
  ['no name', 'apiVersion: v1\nkind: Pod\nmetadata: {}', ['schema/missing-field metadata.name 3']],
  ['an empty name', 'apiVersion: v1\nkind: Pod\nmetadata: { name: "" }', ['schema/bad-value metadata.name 3']],
  [
    'a name that is a number',
    'apiVersion: v1\nkind: Pod\nmetadata: { name: 1 }',
    ['schema/wrong-type metadata.name 3'],
  ],
  [
    'a namespace that is a list',
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: [b] }',
    ['schema/wrong-type metadata.namespace 3'],
  ],
])('%s is told, since nothing else can be said of the object', (_, yaml, told) => {
  const { subjects, malformed, others } = read(`${yaml}\n`);
  expect([subjects, others]).toEqual([[], []]);
  expect(malformed.map(({ code, path, mark }) => `${code} ${path.join('.')} ${mark.place.line}`)).toEqual(told);
});

test('a name may be left to the API server, and a namespace may be null', () => {
  const { subjects, malformed } = read(`apiVersion: v1
kind: Pod
metadata: { generateName: a-, namespace: }
`);
  expect(malformed).toEqual([]);
  expect(subjects.map(({ object }) => object.metadata)).toEqual([{ name: '', generateName: 'a-' }]);
});

test('what only tools read is left out, and what is no object is told apart', () => {
  const { subjects, others } = read(`apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: []
---
replicas: 2
---
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
`);
  expect(subjects.map(({ object }) => object.kind)).toEqual(['ConfigMap']);
  expect(others.map(({ place }) => place.line)).toEqual([5]);
});
