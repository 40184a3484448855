import type { FieldPath } from '../../../../model/field-path';
import { isQuotaResource } from '../pod/resource-names';
import { amounts } from '../pod/resources';
import { broken, FINE, lacking, misplaced, unlisted } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, listAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

const CONTRARY = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

/** Scopes that pods are in or not in, whatever value they have. */
const BARE_SCOPES = ['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort', 'CrossNamespacePodAffinity'];

function contraryScopes(scopes: readonly unknown[], path: FieldPath): readonly Flaw[] {
  return CONTRARY.filter(([one, other]) => scopes.includes(one) && scopes.includes(other)).map(([one, other]) =>
    broken(`no pod is in the scopes ${one} and ${other} at once`, 'keep one of them', path),
  );
}

const valuesFitScope: Rule = across((requirement) => {
  const scope = textAt(requirement, 'scopeName');
  const operator = textAt(requirement, 'operator');
  if (BARE_SCOPES.includes(scope) && operator !== 'Exists') return [unlisted(operator, ['Exists'], ['operator'])];
  if (['In', 'NotIn'].includes(operator)) return isEmpty(requirement.values) ? [lacking('values')] : FINE;
  return isEmpty(requirement.values) ? FINE : [misplaced('values', `where the operator is ${operator}`)];
});

/** The `spec` of a ResourceQuota. */
export const resourceQuota: Rule = all(
  fields({
    hard: amounts(isQuotaResource, 'cpu, requests.cpu, limits.memory, pods or one such as count/deployments.apps'),
    scopes: (scopes) => contraryScopes(Array.isArray(scopes) ? scopes : [], []),
    scopeSelector: fields({ matchExpressions: items(valuesFitScope) }),
  }),
  across((spec) => {
    const selector = listAt(spec.scopeSelector, 'matchExpressions').map((each) => textAt(each, 'scopeName'));
    return contraryScopes(selector, ['scopeSelector', 'matchExpressions']);
  }),
);
