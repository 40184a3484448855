import type { StructuralSchema } from '../../../../../lib/check/schema/structural/structural-schema';
import { keeps, type Row } from '../keeps';

const text: StructuralSchema = { type: 'string' };
const whole: StructuralSchema = { type: 'integer' };
const named: StructuralSchema = { type: 'object', properties: { name: text, port: whole }, required: ['name'] };
const byName = { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] } as const;

keeps([
  [
    'minItems',
    { type: 'array', items: text, minItems: 2 },
    ['a', 'b'],
    ['a'],
    'spec: schema/bad-value: spec must be a list of at least 2 items, found 1',
  ],
  [
    'maxItems',
    { type: 'array', items: text, maxItems: 1 },
    ['a'],
    ['a', 'b'],
    'spec: schema/bad-value: spec must be a list of at most 1 item, found 2',
  ],
  [
    'set',
    { type: 'array', items: text, 'x-kubernetes-list-type': 'set' },
    ['a', 'b'],
    ['a', 'b', 'a'],
    'spec.2: schema/duplicate: spec[2] repeats "a" of spec[0]',
  ],
  [
    'map',
    { type: 'array', items: named, ...byName },
    [{ name: 'a' }, { name: 'b' }],
    [{ name: 'a' }, { name: 'a', port: 1 }],
    'spec.1: schema/duplicate: spec[1] repeats name "a" of spec[0]',
  ],
  [
    'map of two keys',
    { type: 'array', items: named, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name', 'port'] },
    [
      { name: 'a', port: 1 },
      { name: 'a', port: 2 },
    ],
    [
      { name: 'a', port: 1 },
      { port: 1, name: 'a' },
    ],
    'spec.1: schema/duplicate: spec[1] repeats name "a" and port 1 of spec[0]',
  ],
  [
    'a key by its default',
    {
      type: 'array',
      items: { ...named, properties: { name: text, port: { ...whole, default: 80 } } },
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['port'],
    },
    [{ name: 'a' }],
    [{ name: 'a' }, { name: 'b', port: 80 }],
    'spec.1: schema/duplicate: spec[1] repeats port 80 of spec[0]',
  ],
] satisfies Row[]);
