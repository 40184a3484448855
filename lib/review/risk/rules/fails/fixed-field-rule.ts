import { kindKey } from '../../../../check/references/kinds';
import { route, valueAt } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import type { FieldChange, ReviewPath } from '../../../change';
import type { RiskRule } from '../../rule';
import { changeText } from './change-text';
import { updatedInPlace, type Updated } from '../../delivered/updated';

/** A field that stays as its object was made. */
export interface FixedField {
  /** Such as `spec.selector`. */
  readonly at: string;
  /** What a missing one counts as: the value that the API fills in. */
  readonly missing?: unknown;
  /** The changes of it that are taken all the same; none by default. */
  readonly allows?: (update: Update) => boolean;
  /** What comes of a change; by default that of the rule. */
  readonly outcome?: string;
  /** The way out, starting with a verb. */
  readonly fix: string;
}

/** A fixed field on its way from one value to another. */
export interface Update extends Updated {
  readonly was: unknown;
  readonly is: unknown;
  /** What differs in it, or around it. */
  readonly changes: readonly FieldChange[];
}

/** A rule that consists of fixed fields. */
interface FixedFieldRule extends Pick<RiskRule, 'id' | 'title' | 'reason' | 'source' | 'examples'> {
  /** By group and kind, such as `apps/Deployment`. */
  readonly fields: Readonly<Record<string, readonly FixedField[]>>;
  /** What comes of it; by default the API server refuses the object. */
  readonly outcome?: string;
}

const REFUSED = 'the API server keeps it as it was made, and refuses the object';

/** A rule that speaks of each fixed field that changes on an object which is updated in place. */
export function fixedFieldRule({ fields, outcome = REFUSED, ...rule }: FixedFieldRule): RiskRule {
  return {
    ...rule,
    kinds: Object.keys(fields),
    judge: (change, around) => {
      const object = updatedInPlace(change, around);
      if (!object) return [];
      return (fields[kindKey(change.id)] ?? []).flatMap((field) => {
        const path = route(field.at);
        const changes = change.fields.filter((each) => concerns(each.path, path));
        if (changes.length === 0) return [];
        const was = valueAt(object.before, ...path) ?? field.missing;
        const is = valueAt(object.after, ...path) ?? field.missing;
        if (sameValue(was, is) || field.allows?.({ was, is, ...object, changes })) return [];
        return [{ message: `${field.at} ${changeText(was, is)}: ${field.outcome ?? outcome}`, fix: field.fix, path }];
      });
    },
  };
}

/** Whether a change touches a field: it is the field, in it, or around it. */
function concerns(path: ReviewPath, field: readonly string[]): boolean {
  return field.every((step, at) => at >= path.length || path[at] === step);
}
