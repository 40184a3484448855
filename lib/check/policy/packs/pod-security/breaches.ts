import { when } from '../refusing';

/** CEL about a securityContext, which is an optional. */
type InContext = (context: string) => string;

/** What the containers `c` do for which a condition is true: texts that begin with the container, in CEL. */
export function inContainers(condition: string, text: string): string {
  return `variables.containers.map(c, ${condition}, 'container ' + c.name + ${text})`;
}

/** The same of the pod's own securityContext and that of each container. */
export function inSecurityContexts(condition: InContext, text: InContext): readonly string[] {
  const [ofPod, ofContainer] = ['variables.pod.?securityContext', 'c.?securityContext'];
  return [
    when(condition(ofPod), `'the pod' + ${text(ofPod)}`),
    inContainers(condition(ofContainer), text(ofContainer)),
  ];
}
