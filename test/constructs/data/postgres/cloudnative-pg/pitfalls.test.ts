import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import { fullIntent, intentOf, siteIntent } from './intents';

const INTENTS: readonly [string, PostgresIntent][] = [
  ['the smallest', intentOf()],
  ['the largest', fullIntent()],
  ['a site', siteIntent('us-1', { is: 'replica', follows: 'eu-1' })],
];

/** Every value under a key, however deep. */
function valuesOf(key: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesOf(key, inner),
  ]);
}

describe.each(INTENTS)('of %s', (_case, intent) => {
  const objects = CLOUDNATIVE_PG.objects(intent);

  test.each(['barmanObjectStore', 'enablePodMonitor', 'minSyncReplicas', 'maxSyncReplicas'])(
    'nothing says %s',
    (key) => {
      expect(valuesOf(key, objects)).toEqual([]);
    },
  );

  test('every container asks for as much as it may take', () => {
    const resources = valuesOf('resources', objects) as { requests: unknown; limits: unknown }[];
    expect(resources.length).toBeGreaterThan(0);
    for (const { requests, limits } of resources) expect(requests).toEqual(limits);
  });

  test('parameters are text', () => {
    const parameters = valuesOf('parameters', objects).flatMap((given) =>
      Object.values(given as Record<string, unknown>),
    );
    expect(parameters.filter((value) => typeof value !== 'string')).toEqual([]);
  });

  test('nothing is empty but the parameters that nobody tuned', () => {
    const isEmpty = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0;
    const paths = (value: unknown, path: string): readonly string[] =>
      isEmpty(value)
        ? [path]
        : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
            typeof inner === 'object' ? paths(inner, `${path}.${key}`) : [],
          );
    expect(objects.flatMap(({ kind, body }) => paths(body, kind))).toEqual(['Cluster.spec.postgresql.parameters']);
  });

  test('ids and names are unique', () => {
    expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
    expect(new Set(objects.map(({ kind, name }) => `${kind}/${name}`)).size).toBe(objects.length);
  });

  test('the same intent gives the same objects', () => {
    expect(CLOUDNATIVE_PG.objects(intent)).toEqual(objects);
  });
});

test('of the longest name the operator takes, no Service has a name that is too long', () => {
  const intent = fullIntent({ name: 'a'.repeat(CLOUDNATIVE_PG.longestName) });
  const requests = [false, true].flatMap((direct) => [false, true].map((readOnly) => ({ direct, readOnly })));
  for (const request of requests) {
    const { service } = CLOUDNATIVE_PG.connection(intent, { database: 'orders', role: 'orders', ...request });
    expect(service.length).toBeLessThanOrEqual(63);
  }
});
