import { when } from '../refusing';

/** What a container must say of its resources, as CEL finds it missing. */
export interface RequiredResource {
  /** The variable that holds the containers: `running` or `started`. */
  readonly of: 'running' | 'started';
  readonly what: 'requests' | 'limits';
  readonly resource: 'cpu' | 'memory';
}

/**
 * A list of one text that names the containers without it; of none where the pod as a whole says it. A limit is a
 * request too, unless there is another: the API server fills it in once a pod is made of the template.
 */
export function missing({ of, what, resource }: RequiredResource): string {
  const said = (resources: string): string =>
    [...new Set([what, 'limits'])].map((each) => `${resources}.?${each}.?${resource}.hasValue()`).join(' || ');
  const without = `variables.${of}.filter(c, !(${said('c.?resources')}))`;
  return when(
    `!(${said('variables.pod.?resources')}) && ${without}.size() > 0`,
    `'resources.${what}.${resource} is not set on container ' + ${without}.map(c, c.name).join(', ')`,
  );
}
