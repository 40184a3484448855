import { explainLeaves } from '../../../lib/review/explain/explain-leaves';
import { findBundle, findLeaves, findObject } from '../../../lib/review/explain/question';
import { told, type ToldLeaf, type ToldOrigin } from '../../../lib/review/explain/told';
import { sourceReader } from '../../../lib/workspace/source-reader';
import { SMALL_FLEET, smallFleet } from './small-fleet';

jest.setTimeout(240_000);

const explainer = smallFleet();

function explained(bundle: string, object: string, field: string): ToldLeaf {
  const at = findBundle(explainer.workspace, bundle);
  const picture = explainer.picture(at.scope);
  const leaves = findLeaves(picture, findObject(picture, bundle, object).path, field);
  const [leaf] = explainLeaves(explainer, { ...at, leaves, toTheBottom: true }).leaves;
  if (!leaf) throw new Error(`${field} has no leaf`);
  return told(leaf, sourceReader(explainer.workspace.root));
}

/** `apps/web.ts:12 port: 8080,`, or the id of a default. */
function shortly({ what, from, id }: ToldOrigin): string {
  return id ?? `${what} ${from?.file ?? ''}:${from?.line ?? 0} ${from?.snippet ?? ''}`;
}

const CONTAINER = 'spec.template.spec.containers[name=web]';

test.each([
  [
    'a setting that user code computes with',
    'spec.replicas',
    4,
    [
      'setting environments/prod.yaml:12 scale: 2',
      'source apps/_sizes.ts:2 export const podsFor = (scale: number): number => scale * 2;',
    ],
  ],
  [
    'a setting in a sentence',
    `${CONTAINER}.env[name=MOTTO].value`,
    'written for prod!',
    ['setting environments/prod.yaml:7 motto: written for prod', 'source apps/web.ts:14 env: { MOTTO: `${motto}!` },'],
  ],
  ['a literal of the app', `${CONTAINER}.ports.0.containerPort`, 8080, ['source apps/web.ts:12 port: 8080,']],
  [
    'a literal of a module of its own',
    `${CONTAINER}.resources.limits.memory`,
    '96Mi',
    ["source apps/_sizes.ts:4 export const limits = { memory: '96Mi' };"],
  ],
  ['the name of the app', 'metadata.namespace', 'web', [`source apps/web.ts:5 name: 'web',`]],
  ['a default', `${CONTAINER}.readinessProbe.periodSeconds`, 5, ['probe.readiness.period']],
  [
    'another app',
    `${CONTAINER}.env[name=API_ADDR].value`,
    'api.api:80',
    [
      `source apps/api.ts:7 new WebService(app, 'api', { image: 'registry.example.com/api:2.0.0', port: 80, protocol: 'grpc' });`,
      `source apps/api.ts:4 name: 'api',`,
      `source apps/api.ts:7 new WebService(app, 'api', { image: 'registry.example.com/api:2.0.0', port: 80, protocol: 'grpc' });`,
    ],
  ],
  [
    'a property by its key',
    `${CONTAINER}.env[name=MOTTO].name`,
    'MOTTO',
    ['source apps/web.ts:14 env: { MOTTO: `${motto}!` },'],
  ],
  [
    'what the construct makes of itself',
    'kind',
    'Deployment',
    [`construct apps/web.ts:10 const web = new WebService(app, 'web', {`],
  ],
])('%s', (_, field, value, origins) => {
  const leaf = explained('prod/east/web', 'Deployment/web', field);
  expect(leaf.value).toEqual(value);
  expect([leaf, ...leaf.also].map(shortly).sort()).toEqual([...origins].sort());
});

test('what a setting overrode is told layer by layer', () => {
  const { value, from, overrode } = explained('prod/west/web', 'Deployment/web', 'spec.replicas');
  expect([value, from?.snippet]).toEqual([6, 'west: { scale: 3 }']);
  expect(overrode).toMatchObject([{ layer: 'app', value: 4, says: 2, from: { line: 12, snippet: 'scale: 2' } }]);
  const motto = explained('prod/west/web', 'Deployment/web', `${CONTAINER}.env[name=MOTTO].value`);
  expect(motto.overrode).toMatchObject([
    { layer: 'fleet', value: 'written for all!', from: { file: 'environments/fleet.yaml', line: 6 } },
  ]);
});

test('what a literal overrode is told down to the default, with its reason and source', () => {
  const { overrode } = explained('prod/east/web', 'Deployment/web', `${CONTAINER}.resources.limits.memory`);
  expect(overrode).toMatchObject([{ what: 'default', id: 'resources.memory.request', value: '256Mi', says: '256Mi' }]);
  expect(overrode[0]?.reason).toContain('Room for a small service');
  expect(overrode[0]?.source?.url).toMatch(/^https:/);
});

test('what the agent reads follows from the fleet and the environment', () => {
  const leaf = explained('gitops/argocd/prod', 'AppProject/small-prod', 'spec.description');
  expect([leaf, ...leaf.also].map(shortly)).toEqual([
    'setting environments/fleet.yaml:1 fleet: small',
    'setting environments/prod.yaml:1 environment: prod',
  ]);
});

test('the construct of an object is told with each of its fields', () => {
  const { construct } = explained('prod/east/web', 'Service/web', 'spec.ports.0.port');
  expect(construct).toMatchObject({ path: 'web/service', from: { file: 'apps/web.ts', line: 10, column: 17 } });
});

test('the modules of the process are left alone', () => {
  const file = `${explainer.workspace.root}/apps/web.ts`;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what the process has loaded
  const before = require(file) as unknown;
  explained('prod/east/web', 'Deployment/web', `${CONTAINER}.ports.0.containerPort`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  expect(require(file)).toBe(before);
  expect(explainer.workspace.apps.get('web')).toBe((before as { default: unknown }).default);
});

test('a name that the switches might have taken is left to the user', () => {
  const web = SMALL_FLEET['apps/web.ts'].replace('port: 8080', 'port: $board');
  const other = smallFleet({ 'apps/web.ts': `const $board = 8080;\n${web}` });
  const at = findBundle(other.workspace, 'prod/east/web');
  const leaves = findLeaves(other.picture(at.scope), 'prod/east/web/service.web.yaml', 'spec.ports.0.port');
  const [leaf] = explainLeaves(other, { ...at, leaves }).leaves;
  expect(leaf?.origins.map(({ says, mark }) => [says, mark?.place.line])).toEqual([[8080, 1]]);
});
