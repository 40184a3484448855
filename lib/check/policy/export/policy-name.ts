import type { Policy } from '../../../model/policy';

/** What ends the names of policies that fairlead's own rules become, so that they meet nobody else's. */
const DOMAIN = 'fairlead.dev';

/** The name of a policy's objects: `pod-security.baseline.host-path.fairlead.dev`; a name from YAML stays as it is. */
export function policyName({ id }: Pick<Policy, 'id'>): string {
  return id.includes('/') ? `${id.replaceAll('/', '.')}.${DOMAIN}` : id;
}
