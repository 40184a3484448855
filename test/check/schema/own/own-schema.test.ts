import { schemaProblems } from '../../../../lib/check/schema/structural/definitions/inspect-schema';
import { OWN_SCHEMAS, ownSchema } from '../../../../lib/check/schema/own/own-schema';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import { fieldText } from '../../../../lib/model/field-path';
import { EXAMPLES } from './examples';
import { plantedIn } from '../structural/planted';

const kinds = Object.entries(OWN_SCHEMAS).flatMap(([apiVersion, schemas]) =>
  Object.keys(schemas).map((kind) => [apiVersion, kind] as const),
);

test.each(kinds)('%s %s is structural, and has an example that has no fault', (apiVersion, kind) => {
  const schema = ownSchema(apiVersion, kind) ?? {};
  const spec = EXAMPLES[`${apiVersion} ${kind}`];
  const object = { apiVersion, kind, metadata: { name: 'one' }, spec };
  expect(schemaProblems(schema)).toEqual([]);
  expect(spec).toBeDefined();
  expect(structuralFaults(schema, object)).toEqual([]);
});

test.each(kinds)('%s %s: every planted fault of its example is told', (apiVersion, kind) => {
  const schema = ownSchema(apiVersion, kind) ?? {};
  const object = { apiVersion, kind, metadata: { name: 'one' } };
  const planted = plantedIn(schema.properties?.spec ?? {}, EXAMPLES[`${apiVersion} ${kind}`], ['spec']);
  const missed = planted.filter(({ value, code, path }) => {
    const faults = structuralFaults(schema, { ...object, spec: value });
    return !faults.some((fault) => fault.code === code && fieldText(fault.path) === fieldText(path));
  });
  expect(planted.length).toBeGreaterThan(5);
  expect(missed).toEqual([]);
});

test('a kind that is not ours has no schema', () => {
  expect(ownSchema('v1', 'Pod')).toBeUndefined();
  expect(ownSchema('constructor', 'name')).toBeUndefined();
  expect(ownSchema('postgresql.cnpg.io/v1', 'toString')).toBeUndefined();
});

describe('rules', () => {
  test.each<[apiVersion: string, kind: string, change: Record<string, unknown>, at: string]>([
    [
      'barmancloud.cnpg.io/v1',
      'ObjectStore',
      { configuration: { destinationPath: 's3://b', serverName: 'x' } },
      'spec.configuration.serverName',
    ],
    [
      'barmancloud.cnpg.io/v1',
      'ObjectStore',
      { instanceSidecarConfiguration: { additionalContainerArgs: ['--log-level=debug'] } },
      'spec.instanceSidecarConfiguration.additionalContainerArgs',
    ],
    ['barmancloud.cnpg.io/v1', 'ObjectStore', { retentionPolicy: '30' }, 'spec.retentionPolicy'],
    ['postgresql.cnpg.io/v1', 'DatabaseRole', { name: 'pg_admin' }, 'spec'],
    ['postgresql.cnpg.io/v1', 'DatabaseRole', { name: 'postgres' }, 'spec'],
    ['postgresql.cnpg.io/v1', 'DatabaseRole', { ensure: 'absent' }, 'spec'],
    ['postgresql.cnpg.io/v1', 'DatabaseRole', { disablePassword: true }, 'spec'],
    ['postgresql.cnpg.io/v1', 'DatabaseRole', { login: false, clientCertificate: {} }, 'spec.clientCertificate'],
  ])('%s %s %j', (apiVersion, kind, change, at) => {
    const schema = ownSchema(apiVersion, kind) ?? {};
    const spec = { ...EXAMPLES[`${apiVersion} ${kind}`], ...change };
    const faults = structuralFaults(schema, { apiVersion, kind, metadata: { name: 'one' }, spec });
    expect(faults.map(({ path }) => fieldText(path))).toEqual([at]);
  });
});
