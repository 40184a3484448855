import { oncePerSchema } from '../once-per-schema';
import type { StructuralSchema } from '../structural-schema';
import { celName } from './cel-name';
import { celValueOf, visibleOf, type ToCel } from './cel-value';
import { rulesOf, type CompiledRule } from './compile-rules';

/** The rules of a schema and of all below it; what has none is left out. */
export interface RuleTree {
  readonly rules: readonly CompiledRule[];
  readonly toCel: ToCel;
  readonly fields: readonly RuleField[];
  /** Of the values of a map, or of the items of a list. */
  readonly others: RuleTree | undefined;
}

/** A field that has rules in it, by its name in the object and by its name in CEL. */
export interface RuleField {
  readonly name: string;
  readonly celName: string;
  readonly tree: RuleTree;
}

/**
 * The rules for objects of a schema; undefined where there are none.
 *
 * @throws CelError as `rulesOf` does
 */
export function ruleTreeOf(schema: StructuralSchema): RuleTree | undefined {
  return objectTreeOf(schema).tree;
}

const objectTreeOf = oncePerSchema((schema) => treeOf(visibleOf(schema)));

const treeOf = oncePerSchema((schema): { readonly tree: RuleTree | undefined } => {
  const { properties = {}, additionalProperties, items } = schema;
  const further = typeof additionalProperties === 'object' ? additionalProperties : items;
  const others = further && treeOf(further).tree;
  const rules = rulesOf(schema);
  const fields = Object.entries(properties).flatMap(([name, field]): readonly RuleField[] => {
    const { tree } = treeOf(field);
    return tree ? [{ name, celName: celName(name), tree }] : [];
  });
  const empty = rules.length === 0 && fields.length === 0 && !others;
  return { tree: empty ? undefined : { rules, toCel: celValueOf(schema), fields, others } };
});
