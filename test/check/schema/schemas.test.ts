import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { loadSchemas } from '../../../lib/check/schema/schemas';
import { readCustomResources } from '../../../lib/check/schema/structural/read-custom-resources';
import { fieldText } from '../../../lib/model/field-path';
import type { KubernetesObject } from '../../../lib/model/manifest';

const NO_CRDS = readCustomResources([]);

function object(apiVersion: string, kind: string, rest: object = {}): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a', namespace: 'shop' }, ...rest };
}

async function told(subject: KubernetesObject, kubernetes = '1.34', crds = NO_CRDS): Promise<readonly string[]> {
  const { check } = await loadSchemas([subject], crds);
  return check(subject, kubernetes).map(({ code, path }) => `${code} ${fieldText(path)}`);
}

/** A definition that knows nothing but one field. */
function definition(group: string, version: string, kind: string, plural: string) {
  const spec = { type: 'object', properties: { size: { type: 'integer' } } };
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec } } };
  return {
    place: { file: 'crds/a.yaml', line: 1, column: 1 },
    object: {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.${group}` },
      spec: {
        group,
        scope: 'Namespaced',
        names: { kind, plural },
        versions: [{ name: version, served: true, storage: true, schema }],
      },
    },
  };
}

describe('the schemas of a run', () => {
  test("take a user's definition before a model", async () => {
    const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute', { spec: { size: 1, hostnames: [] } });
    const crds = readCustomResources([definition('gateway.networking.k8s.io', 'v1', 'HTTPRoute', 'httproutes')]);
    expect(await told(route)).toContain('schema/unknown-field spec.size');
    expect(await told(route, '1.34', crds)).toEqual(['schema/unknown-field spec.hostnames']);
  });

  test("take a user's definition before our own schema", async () => {
    const store = object('barmancloud.cnpg.io/v1', 'ObjectStore', { spec: { size: 1 } });
    const crds = readCustomResources([definition('barmancloud.cnpg.io', 'v1', 'ObjectStore', 'objectstores')]);
    expect(await told(store)).toContain('schema/unknown-field spec.size');
    expect(await told(store, '1.34', crds)).toEqual([]);
  });

  test('know kinds that no package has', async () => {
    const stream = object('jetstream.nats.io/v1beta2', 'Stream', { spec: { name: 'orders', subject: ['orders.*'] } });
    expect(await told(stream)).toEqual(['schema/unknown-field spec.subject']);
  });

  test.each(['Widget', '__proto__', 'toString'])('tell that nothing is known of a %s', async (kind) => {
    expect(await told(object('example.com/v1', kind))).toEqual(['schema/unknown-kind kind']);
  });

  test('judge one object for each version by itself', async () => {
    const service = object('v1', 'Service', { spec: { ports: [{ port: 80 }], trafficDistribution: 'PreferClose' } });
    const { check } = await loadSchemas([service], NO_CRDS);
    const codes = (kubernetes: string): readonly string[] => check(service, kubernetes).map(({ code }) => code);
    expect(codes('1.29')).toEqual(['schema/field-not-yet']);
    expect(codes('1.34')).toEqual([]);
    expect(codes('1.29')).toEqual(['schema/field-not-yet']);
  });

  test('tell one fault of a field that two checks find wrong', async () => {
    const claim = object('v1', 'PersistentVolumeClaim', {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1 Gi' } } },
    });
    expect(await told(claim)).toEqual(['schema/bad-value spec.resources.requests.storage']);
  });

  test('refuse an object whose kind was not loaded', async () => {
    const { check } = await loadSchemas([], NO_CRDS);
    expect(() => check(object('v1', 'Pod'), '1.34')).toThrow('the schema of v1 Pod was not loaded');
  });
});

describe('the manifests of the reference fleet', () => {
  const dist = join(__dirname, '../../../dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const manifests = files
    .filter((file) => !file.endsWith('kustomization.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(dist, file), 'utf8')))
    .map((document) => document.toJS() as KubernetesObject);

  test.each(['1.34', '1.36'])('have no fault in Kubernetes %s', async (kubernetes) => {
    const { check } = await loadSchemas(manifests, NO_CRDS);
    expect(manifests.length).toBeGreaterThan(400);
    expect(manifests.flatMap((manifest) => check(manifest, kubernetes))).toEqual([]);
  });
});
