import type { VersionStep } from '../../../lib/review/review';
import { reviewOf, yamlOf, type Files } from '../snapshots';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Steps as a reader would note them. */
function noted(before: Files, after: Files): readonly string[] {
  return reviewOf(before, after).versions.map(textOf);
}

function textOf({ what, name, before = '-', after = '-', step, where, objects }: VersionStep): string {
  const clusters = where.map(({ cluster = '*' }) => cluster).join();
  return `${step} ${what} ${name} ${before} ${after} @ ${clusters}: ${objects.map((id) => id.name).join()}`;
}

const at = (kind: string, spec: string, name = 'a', cluster = 'eu-1'): Files => ({
  [`prod/${cluster}/shop/${(kind.split(' ')[1] ?? '').toLowerCase()}.${name}.yaml`]: yamlOf(
    kind,
    name,
    `spec: ${spec}\n`,
  ),
});

const pods = (containers: string, init = ''): string =>
  `{template: {spec: {containers: [${containers}], initContainers: [${init}]}}}`;

test.each<[string, string, string, string, readonly string[]]>([
  [
    'containers',
    'apps/v1 Deployment',
    pods('{name: a, image: "a:v1.2.3"}'),
    pods('{name: a, image: "a:v1.3.0"}'),
    ['minor image a v1.2.3 v1.3.0 @ eu-1: a'],
  ],
  [
    'init containers',
    'apps/v1 Deployment',
    pods('', '{name: a, image: "a:1"}'),
    pods('', '{name: a, image: "a:2"}'),
    ['major image a 1 2 @ eu-1: a'],
  ],
  [
    'a container that came',
    'apps/v1 Deployment',
    pods(''),
    pods('{name: a, image: "ghcr.io/x/a:1"}'),
    ['new image ghcr.io/x/a - 1 @ eu-1: a'],
  ],
  [
    'a container that was renamed',
    'apps/v1 Deployment',
    pods('{name: a, image: "a:1.1"}'),
    pods('{name: b, image: "a:1.0"}'),
    ['back image a 1.1 1.0 @ eu-1: a'],
  ],
  [
    'an image pulled from elsewhere',
    'apps/v1 Deployment',
    pods('{name: a, image: "a:1"}'),
    pods('{name: a, image: "x.io/a:1"}'),
    ['new image x.io/a - 1 @ eu-1: a', 'gone image a 1 - @ eu-1: a'],
  ],
  [
    'a digest',
    'apps/v1 Deployment',
    pods(`{name: a, image: "a:1"}`),
    pods(`{name: a, image: "a:1@${DIGEST}"}`),
    [`digest image a 1 1@${DIGEST} @ eu-1: a`],
  ],
  ['other fields', 'apps/v1 Deployment', '{replicas: 1, image: "a:1"}', '{replicas: 2, image: "a:1"}', []],
  [
    'CloudNativePG',
    'postgresql.cnpg.io/v1 Cluster',
    '{imageName: "x/postgresql:17.5-bookworm"}',
    '{imageName: "x/postgresql:18.1-bookworm"}',
    ['major image x/postgresql 17.5-bookworm 18.1-bookworm @ eu-1: a'],
  ],
  [
    'a catalog',
    'postgresql.cnpg.io/v1 ImageCatalog',
    '{images: [{major: 18, image: "p:18.5"}]}',
    '{images: [{major: 18, image: "p:18.6"}]}',
    ['minor image p 18.5 18.6 @ eu-1: a'],
  ],
  [
    "Zalando's operator",
    'acid.zalan.do/v1 postgresql',
    '{dockerImage: "spilo-17:4.0-p2"}',
    '{dockerImage: "spilo-17:4.0-p3"}',
    ['unknown image spilo-17 4.0-p2 4.0-p3 @ eu-1: a'],
  ],
  [
    'a volume',
    'apps/v1 Deployment',
    '{template: {spec: {volumes: [{name: v, image: {reference: "a:1"}}]}}}',
    '{template: {spec: {volumes: [{name: v, image: {reference: "a:2"}}]}}}',
    ['major image a 1 2 @ eu-1: a'],
  ],
  [
    'a chart of Argo CD',
    'argoproj.io/v1alpha1 Application',
    '{source: {repoURL: "https://x.io/", chart: redis, targetRevision: 20.1.0}}',
    '{source: {repoURL: "https://x.io", chart: redis, targetRevision: 21.0.0}}',
    ['major chart https://x.io/redis 20.1.0 21.0.0 @ eu-1: a'],
  ],
  [
    'charts of an ApplicationSet',
    'argoproj.io/v1alpha1 ApplicationSet',
    '{template: {spec: {sources: [{repoURL: x, chart: c, targetRevision: 1.0.0}, {repoURL: g, path: p}]}}}',
    '{template: {spec: {sources: [{repoURL: x, chart: c, targetRevision: 1.0.1}]}}}',
    ['patch chart x/c 1.0.0 1.0.1 @ eu-1: a'],
  ],
  [
    'a chart of Flux in a registry',
    'source.toolkit.fluxcd.io/v1 OCIRepository',
    '{url: "oci://x.io/c", ref: {tag: 1.0.0}}',
    `{url: "oci://x.io/c", ref: {tag: 1.0.0, digest: "${DIGEST}"}}`,
    [`digest chart oci://x.io/c 1.0.0 1.0.0@${DIGEST} @ eu-1: a`],
  ],
  ['text that is no image', 'v1 ConfigMap', '{image: "a:1"}', '{image: "a:2"}', []],
])('%s', (_, kind, before, after, expected) => {
  expect(noted(at(kind, before), at(kind, after))).toEqual(expected);
});

test('a chart of Flux is told with the URL of its repository, where there is one', () => {
  const release = (version: string, repository: string): Files =>
    at(
      'helm.toolkit.fluxcd.io/v2 HelmRelease',
      `{chart: {spec: {chart: redis, version: "${version}", sourceRef: {kind: HelmRepository, name: ${repository}}}}}`,
      repository,
    );
  const repository = at('source.toolkit.fluxcd.io/v1 HelmRepository', '{url: "https://charts.example.com"}', 'known');
  const files = (version: string): Files => ({
    ...repository,
    ...release(version, 'known'),
    ...release(version, 'other'),
  });
  expect(noted(files('1.0.0'), files('1.1.0'))).toEqual([
    'minor chart https://charts.example.com/redis 1.0.0 1.1.0 @ eu-1: known',
    'minor chart other/redis 1.0.0 1.1.0 @ eu-1: other',
  ]);
});

test('one step is told once, major ones first', () => {
  const files = (a: string, b: string): Files => ({
    ...at('apps/v1 Deployment', pods(`{name: a, image: "a:${a}"}, {name: b, image: "b:${b}"}`), 'x', 'eu-1'),
    ...at('apps/v1 Deployment', pods(`{name: a, image: "a:${a}"}`), 'z', 'us-1'),
    ...at('batch/v1 Job', pods(`{name: b, image: "b:${b}"}`), 'z', 'us-1'),
  });
  expect(noted(files('1.0', '1.0'), files('1.1', '2.0'))).toEqual([
    'major image b 1.0 2.0 @ eu-1,us-1: x,z',
    'minor image a 1.0 1.1 @ eu-1,us-1: x,z',
  ]);
});

test('what comes or goes as a whole runs what is new or gone', () => {
  const [a, b] = ['a', 'b'].map((name) => at('apps/v1 Deployment', pods(`{name: a, image: "${name}"}`), name));
  expect(noted(a ?? {}, b ?? {})).toEqual(['new image b - latest @ eu-1: b', 'gone image a latest - @ eu-1: a']);
});
