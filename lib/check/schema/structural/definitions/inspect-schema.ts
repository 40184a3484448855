import type { FieldPath } from '../../../../model/field-path';
import type { StructuralSchema } from '../structural-schema';
import { checkOf } from '../check-of';
import { isMapping } from '../is-mapping';
import { Walk } from '../walk';
import { narrowingProblems, nodeProblems, type Role } from './node-problems';
import { SCHEMA_NODE } from './schema-node';
import { patternProblems, valueProblems } from './value-problems';

/** Why a schema cannot be used. */
export interface SchemaProblem {
  /** Where in the schema. */
  readonly path: FieldPath;
  /** One sentence without a full stop. */
  readonly message: string;
}

/** Levels of schemas in each other, far more than people write. */
const DEEPEST = 100;

/** Problems told of one schema: the first show what is wrong with it. */
const MOST = 20;

/** What keeps data from being a structural schema; without any it is one, and all of it compiles. */
export function schemaProblems(schema: unknown): readonly SchemaProblem[] {
  const inspection = new Inspection();
  inspection.specifying(schema, [], 'root');
  return inspection.problems;
}

/** One way through a schema that may be anything. */
class Inspection {
  readonly problems: SchemaProblem[] = [];
  private readonly above = new Set<unknown>();
  /** A schema that aliases put into many places is inspected in the first of them. */
  private readonly finished = new Set<unknown>();

  /** Inspects a schema that specifies fields. */
  specifying(node: unknown, path: FieldPath, role: Role): void {
    this.node(node, path, (schema) => {
      this.tell(path, nodeProblems(schema, role));
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        this.specifying(
          field,
          [...path, 'properties', name],
          role === 'root' && name === 'metadata' ? 'metadata' : 'field',
        );
      }
      if (isMapping(schema.items)) this.specifying(schema.items, [...path, 'items'], 'item');
      const { additionalProperties: others } = schema;
      if (isMapping(others)) this.specifying(others, [...path, 'additionalProperties'], 'field');
      this.branches(schema, path, schema['x-kubernetes-int-or-string'] === true);
      if (this.problems.length === 0) this.tell(path, valueProblems(schema));
    });
  }

  /** Inspects the schemas that narrow another. @param typed whether they may tell numbers from text */
  private branches(schema: StructuralSchema, path: FieldPath, typed: boolean): void {
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
      schema[keyword]?.forEach((branch, index) => {
        this.narrowing(branch, [...path, keyword, index], typed);
      });
    }
    if (schema.not) this.narrowing(schema.not, [...path, 'not'], typed);
  }

  private narrowing(node: unknown, path: FieldPath, typed: boolean): void {
    this.node(node, path, (schema) => {
      this.tell(path, [...narrowingProblems(schema, typed), ...patternProblems(schema)]);
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        this.narrowing(field, [...path, 'properties', name], false);
      }
      if (schema.items) this.narrowing(schema.items, [...path, 'items'], false);
      this.branches(schema, path, typed);
    });
  }

  /** Sees that a node has the form of a schema, and that there is an end to it. */
  private node(node: unknown, path: FieldPath, inspect: (schema: StructuralSchema) => void): void {
    if (this.problems.length >= MOST || this.finished.has(node)) return;
    if (this.above.has(node) || this.above.size >= DEEPEST) {
      this.tell(path, [[[], `schemas stand in each other more than ${DEEPEST} levels deep`]]);
      return;
    }
    const walk = new Walk();
    checkOf(SCHEMA_NODE)(node, walk);
    this.tell(
      path,
      walk.faults.map((fault) => [fault.path, fault.message]),
    );
    if (walk.faults.length > 0) return;
    this.above.add(node);
    inspect(node as StructuralSchema);
    this.above.delete(node);
    this.finished.add(node);
  }

  private tell(path: FieldPath, told: readonly (readonly [below: FieldPath, message: string])[]): void {
    for (const [below, message] of told) {
      if (this.problems.length < MOST) this.problems.push({ path: [...path, ...below], message });
    }
  }
}
