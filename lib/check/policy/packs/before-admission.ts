import type { NamedExpression } from '../../../model/policy';

/**
 * The match condition of rules about what stands in git, which are not for what clients and controllers create. An API
 * server notes the field managers of an object before policies see it, so that in a cluster such a rule never holds.
 */
export const BEFORE_ADMISSION: NamedExpression = {
  name: 'before-admission',
  expression: '!has(object.metadata.managedFields)',
};
