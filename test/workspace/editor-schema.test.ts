import { z } from 'zod';
import { Problems } from '../../lib/errors/problems';
import { editorSchemas } from '../../lib/workspace/editor-schema';
import { plain } from '../../lib/workspace/yaml/located';
import { parseYaml } from '../../lib/workspace/yaml/parse-yaml';
import { FLEET, madeUp, PROD } from './made-up';

const limits = z.object({ cpu: z.string(), memory: z.string() }).describe('What a pod may use.');
const route = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('host'), host: z.string() }),
  z.object({ kind: z.literal('path'), path: z.string() }),
]);
const apps = {
  checkout: { settings: z.object({ image: z.string(), limits, domain: z.string(), route, size: z.int().default(1) }) },
  cart: { settings: z.looseObject({ domain: z.string().nullable().optional() }) },
};

const FULL_FLEET = `${FLEET}settings: { domain: a }
namespace: shop
gateway: { name: public, namespace: gateway }
`;
const FULL_PROD = `${PROD}settings: { limits: { cpu: "1" }, size: 2, route: { kind: path } }
namespace: prod
apps:
  checkout:
    image: x
    route: { path: / }
    limits: { memory: 1Gi }
    only: [eu-1]
    clusters: { eu-1: { namespace: eu, limits: { cpu: "2" } }, us-1: }
  cart:
`;
const { load } = madeUp({ 'environments/fleet.yaml': FULL_FLEET, 'environments/prod.yaml': FULL_PROD }, apps);
const schemas = editorSchemas(load());

function accepts(schema: object, text: string): boolean {
  const tree = parseYaml({ text, file: 'f.yaml' }, new Problems());
  return z.fromJSONSchema(schema as never).safeParse(tree && plain(tree)).success;
}

test('the schemas take what a workspace takes', () => {
  expect(accepts(schemas.fleet, FULL_FLEET)).toBe(true);
  expect(accepts(schemas.fleet, FLEET)).toBe(true);
  expect(accepts(schemas.environment, FULL_PROD)).toBe(true);
  expect(accepts(schemas.environment, PROD)).toBe(true);
  expect(accepts(schemas.environment, `${PROD}apps:\nsettings:\n`)).toBe(true);
});

test.each([
  ['an unknown key', `${PROD}setings: {}\n`],
  ['an unknown app', `${PROD}apps: { chekout: {} }\n`],
  ['an unknown setting', `${PROD}apps: { checkout: { imagee: x } }\n`],
  ['an unknown setting of a cluster', `${PROD}apps: { checkout: { clusters: { eu-1: { only: [] } } } }\n`],
  ['an unknown key inside a setting', `${PROD}apps: { checkout: { limits: { cpus: x } } }\n`],
  ['an unknown shared setting', `${PROD}settings: { domian: x }\n`],
  ['a setting of the wrong type', `${PROD}apps: { checkout: { image: 1 } }\n`],
  ['a shared setting of a type that no app takes', `${PROD}settings: { domain: 1 }\n`],
  ['a version that is a number', PROD.replace('"1.34"', '1.34')],
  ['a cluster without region', PROD.replace('region: eu-west-1, ', '')],
])('the schema of environments refuses %s', (_, text) => {
  expect(accepts(schemas.environment, text)).toBe(false);
});

test('the schema of the fleet refuses an unknown key', () => {
  expect(accepts(schemas.fleet, `${FLEET}setings: {}\n`)).toBe(false);
});

test('editors can show what a key means', () => {
  const text = JSON.stringify(schemas.environment);
  expect(text).toContain('draft-07');
  expect(text).toContain('What a pod may use.');
  expect(text).toContain('Settings for every app that declares them.');
  expect(JSON.parse(text)).toMatchObject({ properties: { tier: { enum: ['development', 'staging', 'production'] } } });
});
