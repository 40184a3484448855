import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import { unknownField, wrongType } from '../faults';
import { MOST_FAULTS } from './model-faults';
import { WIDE } from './narrowed';
import type { Shape } from './shape';

/** What a validator passes over in an object. */
export interface Unread {
  readonly faults: readonly Fault[];
  /** Whether a field is null that the validator may look at. */
  readonly nulls: boolean;
  /** Whether a list or mapping that the validator may look at is wider than people write. */
  readonly wide: boolean;
}

/** The fields of an object that its shape does not have. What its validator never looks into is let through. */
export function unread(object: object, shape: Shape): Unread {
  const walk = new Walk();
  walk.value(object, shape);
  return walk;
}

class Walk implements Unread {
  readonly faults: Fault[] = [];
  nulls = false;
  wide = false;
  private readonly path: (string | number)[] = [];

  value(value: object, shape: Shape): void {
    if (Array.isArray(value)) this.list(value, shape.items);
    else if (!shape.opaque) this.mapping(value as Readonly<Record<string, unknown>>, shape);
  }

  private list(values: readonly unknown[], items: Shape): void {
    if (values.length > WIDE) this.wide = true;
    values.forEach((value, index) => {
      if (typeof value === 'object' && value !== null) this.step(index, value, items);
    });
  }

  private mapping(mapping: Readonly<Record<string, unknown>>, shape: Shape): void {
    const { fields, texts, open } = shape;
    const keys = Object.keys(mapping);
    if (keys.length > WIDE) this.wide = true;
    for (const key of keys) {
      const value = mapping[key];
      if (value === undefined) continue;
      if (!open && !fields.has(key)) this.fail((path) => unknownField(path, key, fields));
      else if (value === null) this.nulls = true;
      else if (texts.has(key) && typeof value !== 'string')
        this.fail((path) => wrongType([...path, key], value, 'text'));
      else if (typeof value === 'object') this.step(key, value, shape.at(key));
    }
  }

  private step(step: string | number, value: object, shape: Shape): void {
    this.path.push(step);
    this.value(value, shape);
    this.path.pop();
  }

  /** Keeps the fault that `tell` makes for the mapping where the walk stands. */
  private fail(tell: (path: FieldPath) => Fault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(tell([...this.path]));
  }
}
