import { asAdmitted } from '../../../../check/policy/admission/as-admitted';
import type { FieldChange, ObjectChange } from '../../../change';
import { changedFields } from '../../../compare/changed-fields';
import { keptObject } from '../../reach/gone-and-come';

/**
 * What differs in the template of a workload's pods once the API server has filled in its defaults: a field that only
 * repeats one rolls no pod. Empty for an object that came or went.
 */
export function templateChanges(change: ObjectChange): readonly FieldChange[] {
  const kept = keptObject(change);
  if (!kept || !change.fields.some(isInTemplate)) return [];
  return changedFields(asAdmitted(kept.before.object), asAdmitted(kept.after.object)).filter(isInTemplate);
}

function isInTemplate({ path }: FieldChange): boolean {
  return path[0] === 'spec' && (path.length === 1 || path[1] === 'template');
}
