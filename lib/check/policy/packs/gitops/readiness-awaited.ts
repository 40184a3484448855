import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { kustomizationRule } from './agents';
import { kustomization } from './example-agents';

/** Applied is not yet running. */
export const READINESS_AWAITED = definePolicy({
  id: 'gitops/readiness-awaited',
  severity: ADVICE,
  what: 'Flux waits until what it applied is ready',
  why: 'Otherwise a Kustomization is ready once its objects are accepted: whatever depends on it starts too early, and nobody is told of a rollout that fails.',
  fix: 'set wait to true, or list healthChecks',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#wait',
  spec: kustomizationRule({
    found: when(
      'dyn(object).?spec.?wait.orValue(false) == false && dyn(object).?spec.?healthChecks.orValue([]).size() == 0',
      "'neither wait nor healthChecks is set'",
    ),
    expected: 'one of them',
  }),
  examples: {
    passing: [
      kustomization({ wait: true }),
      kustomization({ healthChecks: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' }] }),
    ],
    failing: [kustomization(), kustomization({ wait: false })],
  },
});
