import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { kustomizationRule } from './agents';
import { kustomization } from './example-agents';

/** An apply changes what is there. */
export const NO_FORCED_APPLY = definePolicy({
  id: 'gitops/no-forced-apply',
  severity: BEFORE_PRODUCTION,
  what: 'Flux recreates no objects of a Kustomization as a whole',
  why: 'With force every object whose change the API server refuses is deleted and made anew: a Service loses its address, a StatefulSet all of its pods at once.',
  fix: 'remove force, and annotate the one object that needs it with kustomize.toolkit.fluxcd.io/force',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#force',
  spec: kustomizationRule({
    found: when('dyn(object).?spec.?force.orValue(false)', "'force holds for every object'"),
    expected: 'it to be unset',
  }),
  examples: { passing: [kustomization(), kustomization({ force: false })], failing: [kustomization({ force: true })] },
});
