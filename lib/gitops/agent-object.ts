import { UserError } from '../errors/user-error';
import type { Environment } from '../model/fleet';
import type { KubernetesObject, Manifest } from '../model/manifest';

/** What the agents' own objects are marked with. */
export const AGENT_LABELS = { 'app.kubernetes.io/managed-by': 'fairlead' } as const;

/** Name and namespace of an agent's object. */
export interface AgentIdentity {
  readonly name: string;
  readonly namespace: string;
}

/** Agents may write the names of their objects into labels of what they apply, and a label's value ends there. */
const LONGEST_NAME = 63;

/** An agent's object as a manifest; its place is the environment's, for no construct made it. */
export function agentManifest(object: KubernetesObject, environment: Environment): Manifest {
  return { object, place: environment.place, construct: 'gitops' };
}

/**
 * The name itself, when it fits into a label.
 *
 * @throws UserError (FL3003) at the environment when it has more than 63 characters.
 */
export function agentName(kind: string, name: string, environment: Environment): string {
  if (name.length <= LONGEST_NAME) return name;
  throw new UserError('FL3003', {
    message: `the ${kind} ${name} has a name of ${name.length} characters, expected at most ${LONGEST_NAME}`,
    place: environment.place,
    fix: 'shorten the name of the environment, the cluster or the app',
  });
}
