import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';
import { fieldText } from '../../../../lib/model/field-path';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import { keeps, type Row } from './keeps';
import { kindOf, widget } from './widget';

const free: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const embedded: StructuralSchema = { ...free, 'x-kubernetes-embedded-resource': true };
const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const named: StructuralSchema = { type: 'object', properties: { name: text, port: whole }, required: ['name'] };

keeps([
  [
    'embedded kind',
    embedded,
    { apiVersion: 'v1', kind: 'Pod', x: 1 },
    { apiVersion: 'v1' },
    'spec.kind: schema/missing-field: kind is missing in spec',
  ],
  [
    'embedded metadata',
    embedded,
    { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { a: '' } } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { label: {} } },
    'spec.metadata.label: schema/unknown-field: label is not a known field of metadata, the nearest is labels',
  ],
] satisfies Row[]);

describe('what every object has', () => {
  const schema: StructuralSchema = {
    type: 'object',
    properties: { metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 5 } } }, spec: text },
  };

  test.each([
    ['a known label', { metadata: { name: 'one', labels: { a: 'b' }, creationTimestamp: null } }, []],
    [
      'a misspelt field of metadata',
      { metadata: { name: 'one', lables: {} } },
      ['metadata.lables: schema/unknown-field'],
    ],
    [
      'a label that is no text',
      { metadata: { name: 'one', labels: { a: 1 } } },
      ['metadata.labels.a: schema/wrong-type'],
    ],
    ['a name that the schema narrows', { metadata: { name: 'longer' } }, ['metadata.name: schema/bad-value']],
    [
      'an owner without a kind',
      { metadata: { name: 'one', ownerReferences: [{ apiVersion: 'v1', name: 'a', uid: 'b' }] } },
      ['metadata.ownerReferences.0.kind: schema/missing-field'],
    ],
    ['a kind that is none', { kind: '-' }, ['kind: schema/bad-value']],
    ['an API version that is none', { apiVersion: 'a/b/c' }, ['apiVersion: schema/bad-value']],
    ['a field beside the spec', { specs: '' }, ['specs: schema/unknown-field']],
  ])('%s', (_, changed, expected) => {
    const faults = structuralFaults(schema, { ...widget('x'), ...changed } as KubernetesObject);
    expect(faults.map(({ path, code }) => `${fieldText(path)}: ${code}`)).toEqual(expected);
  });

  test('undefined counts as absent', () => {
    expect(structuralFaults(kindOf(named), widget({ name: 'a', port: undefined, other: undefined }))).toEqual([]);
    expect(structuralFaults(kindOf(named), widget({ name: undefined }))).toHaveLength(1);
  });
});
