import type { FieldPath } from '../../../../model/field-path';
import type { StructuralSchema } from '../structural-schema';

const STEP = /\.([^.[\]]+)|\['((?:[^'\\]|\\['\\])*)'\]/y;

/**
 * The field that a rule's `fieldPath` names, such as `.spec.replicas` or `.labels['a.b']`; undefined where the schema
 * has no such field.
 */
export function rulePath(text: string, schema: StructuralSchema): FieldPath | undefined {
  const path: string[] = [];
  let at: StructuralSchema | undefined = schema;
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const found = STEP.exec(text);
    const step = found?.[1] ?? found?.[2]?.replace(/\\(.)/g, '$1');
    if (step === undefined) return undefined;
    at = fieldOf(at, step);
    if (!at) return undefined;
    path.push(step);
  }
  return path;
}

function fieldOf(schema: StructuralSchema, name: string): StructuralSchema | undefined {
  const { properties, additionalProperties: others } = schema;
  if (properties) return Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof others === 'object' ? others : undefined;
}
