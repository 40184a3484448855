import { daysUntil } from '../check/policy/days';
import type { Difference, PromotionRules } from '../model/promotion';
import { isWithin } from './promotable';
import type { Remark } from './remark';

/** How long before its last day a difference is told of. */
const WARNING_DAYS = 30;

/** The differences that an environment declares, and the day that decides whether they still hold. */
export interface Declared {
  readonly differences: readonly Difference[];
  /** Such as `2026-11-20`. */
  readonly today: string;
}

/** The differences that one environment declares. */
export function declaredFor(environment: string, rules: PromotionRules, today: string): Declared {
  return { differences: rules.differences.filter((each) => each.environment === environment), today };
}

/** The difference that speaks of a setting, also one that has ended. */
export function differenceOf(app: string, setting: string, { differences }: Declared): Difference | undefined {
  return differences.find((each) => each.app === app && isWithin(setting, each.setting ?? setting));
}

/** Whether a difference still holds on its last day and before. */
export function holds({ expires }: Difference, today: string): boolean {
  return daysUntil(expires, today) >= 0;
}

/** What is to be said of a difference that is made use of: that it ends soon, or has ended. */
export function lastDayRemarks(difference: Difference, today: string): readonly Remark[] {
  const { owner, reason, expires } = difference;
  if (daysUntil(expires, today) > WARNING_DAYS) return [];
  const over = !holds(difference, today);
  return [
    {
      ...remarkOn(difference),
      code: over ? 'promotion/difference-expired' : 'promotion/difference-expires-soon',
      severity: over ? 'error' : 'warning',
      message: `the difference of ${subjectOf(difference)} ${over ? 'ended' : 'ends'} on ${expires}; ${owner} gave it: ${reason}`,
      fix: 'promote it, or agree on a new last day',
    },
  ];
}

/** Said of a difference that nothing differs by. */
export function needlessRemark(difference: Difference): Remark {
  return {
    ...remarkOn(difference),
    code: 'promotion/difference-needless',
    severity: 'warning',
    message: `the difference of ${subjectOf(difference)} in ${difference.environment} is declared, and there is none`,
    fix: 'remove it',
  };
}

function remarkOn({ app, setting, place }: Difference): Pick<Remark, 'app' | 'setting' | 'mark'> {
  return { app, ...(setting !== undefined && { setting }), mark: { place, span: 1 } };
}

function subjectOf({ app, setting }: Difference): string {
  return setting === undefined ? app : `${setting} of ${app}`;
}
