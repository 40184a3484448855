import type { MatchResources } from '../../../model/policy';

/** Match constraints for kinds by their API group, as plural names, in any version of the group, whenever objects are written. */
export function matching(kinds: Readonly<Record<string, readonly string[]>>): MatchResources {
  return {
    resourceRules: Object.entries(kinds).map(([apiGroup, resources]) => ({
      apiGroups: [apiGroup],
      apiVersions: ['*'],
      operations: ['CREATE', 'UPDATE'],
      resources,
    })),
  };
}

/** Match constraints for objects of every kind. */
export const EVERYTHING = matching({ '*': ['*'] });
