import { CORRECTIONS } from '../../../../lib/check/schema/models/corrections';
import { loadModel } from '../../../../lib/check/schema/models/load-model';
import { toldOf } from './judge';

function object(name: string, rest: object): object {
  const [apiVersion, kind] = name.split(' ');
  return { apiVersion, kind, metadata: { name: 'a' }, ...rest };
}

const PROJECT = 'argoproj.io/v1alpha1 AppProject';
const POLICY = 'gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy';
const COLLECTOR = 'opentelemetry.io/v1beta1 OpenTelemetryCollector';
const PARTS = { receivers: {}, exporters: {}, service: { pipelines: {} } };

describe('where a model differs from the API server', () => {
  test.each(Object.keys(CORRECTIONS))('there is a model of %s', async (name) => {
    const [apiVersion = '', kind = ''] = name.split(' ');
    expect(await loadModel(apiVersion, kind)).toBeDefined();
  });

  test.each(Object.keys(CORRECTIONS).filter((name) => CORRECTIONS[name]?.required))('%s needs a spec', async (name) => {
    expect(await toldOf(object(name, {}))).toContain('schema/missing-field spec');
    expect(await toldOf(object(name, { spce: {} }))).toEqual(['schema/unknown-field spce']);
  });

  test('a description is known where the definition has one, and is text', async () => {
    expect(await toldOf(object(PROJECT, { spec: { description: 'a' } }))).toEqual([]);
    expect(await toldOf(object(PROJECT, { spec: { description: 5 } }))).toEqual(['schema/wrong-type spec.description']);
    expect(await toldOf(object(PROJECT, { spec: { destinations: [{ description: 'a' }] } }))).toEqual([
      'schema/unknown-field spec.destinations.0.description',
    ]);
    expect(await toldOf(object('scheduling.k8s.io/v1 PriorityClass', { value: 1, description: 'a' }))).toEqual([]);
  });

  test('what has a default may be left out', async () => {
    const cluster = 'postgresql.cnpg.io/v1 Cluster';
    expect(await toldOf(object(cluster, { spec: { storage: { size: '1Gi' } } }))).toEqual([]);
    expect(await toldOf(object(cluster, { spec: { instances: 'x' } }))).toEqual(['schema/wrong-type spec.instances']);
  });

  test('a mapping without fields takes none', async () => {
    expect(await toldOf(object(POLICY, { spec: { compression: [{ type: 'Gzip', gzip: {} }] } }))).toEqual([]);
    expect(await toldOf(object(POLICY, { spec: { compression: [{ type: 'Gzip', gzip: { level: 9 } }] } }))).toEqual([
      'schema/unknown-field spec.compression.0.gzip.level',
    ]);
  });

  test('a mapping that takes further keys takes them', async () => {
    expect(await toldOf(object(COLLECTOR, { spec: { config: { ...PARTS, connectors: {}, further: 1 } } }))).toEqual([]);
    expect(
      await toldOf(object(COLLECTOR, { spec: { config: { ...PARTS, service: { pipelines: {}, further: 1 } } } })),
    ).toEqual(['schema/unknown-field spec.config.service.further']);
  });
});
