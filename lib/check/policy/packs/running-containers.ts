/** The containers of a pod that run together, in CEL: those that are called so, and the init containers that go on. */
export const RUNNING_CONTAINERS =
  '(variables.pod.?containers.orValue([]) + ' +
  "variables.pod.?initContainers.orValue([]).filter(c, c.?restartPolicy.orValue('') == 'Always'))";
