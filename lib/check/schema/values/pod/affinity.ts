import { DNS_LABEL, LABEL_VALUE } from '../format/names';
import { labelKey, labelSelector } from '../object/labels';
import { FINE, lacking, misplaced, unlisted, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { listAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { between, has, notEmpty } from '../rule/scalar';
import { keysBesideSelector } from './label-keys';

const weight: Rule = between(1, 100);

/** How many values each operator on the labels of nodes takes. */
const VALUES_OF: Readonly<Record<string, (count: number) => boolean>> = {
  In: (count) => count > 0,
  NotIn: (count) => count > 0,
  Exists: (count) => count === 0,
  DoesNotExist: (count) => count === 0,
  Gt: (count) => count === 1,
  Lt: (count) => count === 1,
};

const nodeRequirement: Rule = across((requirement) => {
  const operator = textAt(requirement, 'operator');
  const fits = Object.hasOwn(VALUES_OF, operator) ? VALUES_OF[operator] : undefined;
  const count = listAt(requirement, 'values').length;
  if (!fits || fits(count)) return FINE;
  if (count === 0) return [lacking('values')];
  return fits(1)
    ? [wrong(count, `one value where the operator is ${operator}`, ['values'])]
    : [misplaced('values', `where the operator is ${operator}`)];
});

/** A node's name is the one field that a node can be chosen by. */
const fieldRequirement: Rule = across((requirement) => {
  const flaws: Flaw[] = [];
  const operator = textAt(requirement, 'operator');
  if (requirement.key !== 'metadata.name') flaws.push(unlisted(requirement.key, ['metadata.name'], ['key']));
  if (!['In', 'NotIn'].includes(operator)) flaws.push(unlisted(operator, ['In', 'NotIn'], ['operator']));
  if (listAt(requirement, 'values').length !== 1)
    flaws.push(wrong(requirement.values, 'a list of one name', ['values']));
  return flaws;
});

/** A term of labels and fields of nodes. @param values What holds for the values that labels are compared with. */
function nodeTerm(values: Rule): Rule {
  return fields({
    matchExpressions: items(all(fields({ key: labelKey, values }), nodeRequirement)),
    matchFields: items(fieldRequirement),
  });
}

/** The nodes that something is bound to. */
export const nodeSelector: Rule = fields({
  nodeSelectorTerms: all(notEmpty, items(nodeTerm(items(has(LABEL_VALUE))))),
});

const podTerm: Rule = all(
  fields({
    labelSelector,
    namespaceSelector: labelSelector,
    namespaces: items(has(DNS_LABEL)),
    topologyKey: labelKey,
    matchLabelKeys: items(labelKey),
    mismatchLabelKeys: items(labelKey),
  }),
  keysBesideSelector,
);

const podAffinity: Rule = fields({
  requiredDuringSchedulingIgnoredDuringExecution: items(podTerm),
  preferredDuringSchedulingIgnoredDuringExecution: items(fields({ weight, podAffinityTerm: podTerm })),
});

/** Where a pod wants to be, by nodes and by other pods. */
export const affinity: Rule = fields({
  nodeAffinity: fields({
    requiredDuringSchedulingIgnoredDuringExecution: nodeSelector,
    preferredDuringSchedulingIgnoredDuringExecution: items(fields({ weight, preference: nodeTerm(() => FINE) })),
  }),
  podAffinity,
  podAntiAffinity: podAffinity,
});
