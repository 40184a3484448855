import { isBuiltInGroup } from '../../../layout/kinds';
import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { KIND_RULES } from './kinds';
import { metadata } from './object/metadata';
import { NAME_FORMATS, nameFormat } from './object/object-names';
import { textAt } from './rule/read';
import { all, fields } from './rule/rule';
import type { Rule } from './rule/rule';

const anyKind: Rule = fields({ metadata: metadata(nameFormat(''), false) });

/** What holds for the objects of a kind, their metadata included. */
const rules = new Map(
  [...Object.keys(KIND_RULES), ...Object.keys(NAME_FORMATS)].map((kind) => [kind, wholeRule(kind)]),
);

/**
 * What the API server, or the controller of a custom resource, would refuse though every field has its type: names,
 * amounts, and fields that do not go together. Codes `schema/bad-value`, `schema/missing-field` for what is missing
 * beside another field, and `schema/duplicate`.
 *
 * @param object Of any kind, and with any value of any type in it: what has another type than it must have is left out.
 */
export function valueFaults(object: KubernetesObject): readonly Fault[] {
  const rule = rules.get(groupKind(object)) ?? anyKind;
  return rule(object).map(({ path, tell }) => tell(path));
}

function wholeRule(kind: string): Rule {
  const own = KIND_RULES[kind];
  const common = fields({ metadata: metadata(nameFormat(kind), isBuiltInGroup(kind.slice(0, kind.indexOf('/')))) });
  return own ? all(common, own) : common;
}

/** API group and kind; empty where they are no text. */
function groupKind(object: KubernetesObject): string {
  const version = textAt(object, 'apiVersion');
  return `${version.slice(0, Math.max(0, version.lastIndexOf('/')))}/${textAt(object, 'kind')}`;
}
