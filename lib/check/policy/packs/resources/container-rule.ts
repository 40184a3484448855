import type { AdmissionSpec } from '../../../../model/policy';
import { podRule } from '../pods';
import { refusing, type Refusal } from '../refusing';
import { RUNNING_CONTAINERS } from '../running-containers';

/**
 * A rule for the containers of any pod. Beside what `podRule` offers it may use `variables.running` (those that run
 * together: containers and sidecars) and `variables.started` (the init containers too). Ephemeral containers have no
 * resources, and are in neither.
 */
export function containerRule(refusal: Refusal): AdmissionSpec {
  return podRule(
    refusing({
      ...refusal,
      variables: [
        { name: 'running', expression: RUNNING_CONTAINERS },
        {
          name: 'started',
          expression: 'variables.pod.?containers.orValue([]) + variables.pod.?initContainers.orValue([])',
        },
        ...(refusal.variables ?? []),
      ],
    }),
  );
}
