import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

const ANNOTATION = (key: string): string => `dyn(object).metadata.?annotations[?'${key}'].orValue('')`;

const KEPT = [
  `${ANNOTATION('argocd.argoproj.io/sync-options')}.matches('Prune=(false|confirm)')`,
  `${ANNOTATION('kustomize.toolkit.fluxcd.io/prune')}.lowerAscii() == 'disabled'`,
  `${ANNOTATION('helm.sh/resource-policy')} == 'keep'`,
].join(' || ');

function namespace(annotations: Readonly<Record<string, string>>): PolicyExample {
  return { object: exampleObject('v1', 'Namespace', {}, { annotations }) };
}

/** A wrong merge takes nothing along that cannot be had back. */
export const KEPT_FROM_PRUNING = definePolicy({
  id: 'gitops/kept-from-pruning',
  severity: ADVICE,
  what: 'Namespaces, volume claims and CustomResourceDefinitions are never pruned',
  why: 'What disappears from git, agents delete: with a namespace goes all that is in it, with a claim its data, and with a definition every object of its kind.',
  fix: 'annotate it with argocd.argoproj.io/sync-options: Prune=false or kustomize.toolkit.fluxcd.io/prune: disabled',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources',
  spec: {
    matchConstraints: matching({
      '': ['namespaces', 'persistentvolumeclaims'],
      'apiextensions.k8s.io': ['customresourcedefinitions'],
    }),
    matchConditions: [BEFORE_ADMISSION],
    ...refusing({
      variables: [pointingTo('metadata.annotations')],
      found: when(`!(${KEPT})`, "'an agent may prune the ' + object.kind"),
      expected: 'an annotation that keeps it',
    }),
  },
  examples: {
    passing: [
      namespace({ 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' }),
      namespace({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' }),
    ],
    failing: [namespace({}), namespace({ 'argocd.argoproj.io/sync-options': 'Delete=false' })],
  },
});
