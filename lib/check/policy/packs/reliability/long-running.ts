import type { AdmissionSpec } from '../../../../model/policy';
import { matching } from '../matching';
import { pointingTo, refusing, type Refusal } from '../refusing';
import { RUNNING_CONTAINERS } from '../running-containers';

/** The kinds whose pods are meant to run until they are told to stop. */
const LONG_RUNNING = ['deployments', 'statefulsets', 'daemonsets'] as const;

/**
 * A rule for workloads that go on running; a Job's pods, which end by themselves, are none of them. It may use
 * `variables.pod` (the pod's spec) and `variables.containers` (those that run together: containers and sidecars).
 *
 * @param resources The kinds it is for, as plural names.
 */
export function longRunningRule(refusal: Refusal, resources: readonly string[] = LONG_RUNNING): AdmissionSpec {
  const { variables = [] } = refusal;
  return {
    matchConstraints: matching({ apps: resources }),
    ...refusing({
      ...refusal,
      variables: [
        pointingTo('spec.template.spec'),
        { name: 'pod', expression: 'dyn(object).?spec.?template.?spec.orValue({})' },
        { name: 'containers', expression: RUNNING_CONTAINERS },
        ...variables,
      ],
    }),
  };
}
