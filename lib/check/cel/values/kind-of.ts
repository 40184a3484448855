import { CelObject } from './cel-object';

/** The name of the CEL type of a value, without parameters: `int`, `list`, `google.protobuf.Timestamp`. */
export function kindOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    default:
      return kindOfObject(value);
  }
}

/** Whether a value is a map: a plain object or a CelMap. */
export function isMap(value: unknown): boolean {
  return typeof value === 'object' && kindOfObject(value) === 'map';
}

function kindOfObject(value: unknown): string {
  if (value === null || value === undefined) return 'null_type';
  if (Array.isArray(value)) return 'list';
  if (value instanceof CelObject) return value.type;
  if (value instanceof Uint8Array) return 'bytes';
  return 'map';
}
