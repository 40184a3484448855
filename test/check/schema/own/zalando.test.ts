import { ZALANDO_POSTGRESQL } from '../../../../lib/check/schema/own/zalando';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import { fieldText } from '../../../../lib/model/field-path';
import type { Fault } from '../../../../lib/model/finding';
import { planted } from '../values/planted';
import { POSTGRESQL_SPEC } from '../planted/originals/zalando';

const CLUSTER = { apiVersion: 'acid.zalan.do/v1', kind: 'postgresql', metadata: { name: 'a' }, spec: POSTGRESQL_SPEC };

function faultsWith(field: string, value: unknown): readonly Fault[] {
  return structuralFaults(ZALANDO_POSTGRESQL, planted(CLUSTER, field, value));
}

test.each(['14', '15', '16', '17', '18'])('version %j', (version) => {
  expect(faultsWith('spec.postgresql.version', version)).toEqual([]);
});

test.each<[field: string, value: unknown, code: string, at?: string]>([
  ['spec.postgresql.version', '13', 'schema/bad-value'],
  ['spec.postgresql.version', 18, 'schema/wrong-type'],
  ['spec.postgresql.parameters.max_connections', 100, 'schema/wrong-type'],
  ['spec.resources.requests.cpu', 1, 'schema/wrong-type'],
  ['spec.resources.requests.ephemeral-storage', '1Gi', 'schema/unknown-field'],
  ['spec.standby.standby_port', 5432, 'schema/wrong-type'],
  ['spec.clone', { uid: 'orders' }, 'schema/bad-value', 'spec.clone.uid'],
  ['spec.connectionPooler.mode', 'statement', 'schema/bad-value'],
  ['spec.users.orders', ['SuperUser'], 'schema/bad-value', 'spec.users.orders.0'],
  ['spec.volume.throughput', 2001, 'schema/bad-value'],
  ['spec.topologySpreadConstraints.0.maxskew', 1, 'schema/unknown-field'],
  ['spec.sidecars.0.volumeMounts', [], 'schema/unknown-field'],
  ['spec.sidecars.0.args', [], 'schema/unknown-field'],
])('%s: %j is a fault', (field, value, code, at = field) => {
  expect(faultsWith(field, value).map((fault) => [fault.code, fieldText(fault.path)])).toContainEqual([code, at]);
});

test("the operator's own sample says topologySpreadConstraint, which is dropped without a word", () => {
  expect(faultsWith('spec.topologySpreadConstraint', [])).toMatchObject([
    { code: 'schema/unknown-field', fix: 'write topologySpreadConstraints' },
  ]);
});
