import type { Environment } from '../../model/fleet';
import type { PromotionRules } from '../../model/promotion';
import { imageOf } from '../../model/image';
import type { Running } from '../leaf';
import type { Change } from '../promotion';
import type { Remark } from '../remark';
import { stageBefore, type Stages } from '../stages';
import type { Wish } from './wish';

type RunningApps = ReadonlyMap<string, readonly Running[]>;

/** Said where a promotion leaves out an environment on the way, or goes against it. */
export function orderRemarks({ from, to }: Stages, rules: PromotionRules): readonly Remark[] {
  const before = stageBefore(to.name, rules);
  if (before === from.name || !rules.order.some(({ name }) => name === to.name)) return [];
  const way = before === undefined ? `start in ${to.name}` : `reach ${to.name} by way of ${before}`;
  return [
    {
      code: 'promotion/out-of-order',
      severity: 'warning',
      message: `changes ${way}, and are promoted to it from ${from.name}`,
      mark: { place: to.place, span: 1 },
    },
  ];
}

/** Said of apps that one of the environments does not run; it is in the way of those that were asked for by name. */
export function absentRemarks(
  source: RunningApps,
  target: RunningApps,
  asked: readonly string[],
  { from, to }: Stages,
): readonly Remark[] {
  const names = asked.length > 0 ? asked : [...new Set([...source.keys(), ...target.keys()])];
  return names.flatMap((app) => {
    const [there, here] = [source.get(app)?.[0], target.get(app)?.[0]];
    if (there && here) return [];
    return [absentRemark(app, there ?? here, there ? to : from, asked.length > 0)];
  });
}

function absentRemark(app: string, running: Running | undefined, missing: Environment, isAsked: boolean): Remark {
  return {
    code: 'promotion/not-run',
    severity: isAsked ? 'error' : 'info',
    message: `${missing.name} does not run ${app}`,
    ...(isAsked && { fix: `add ${app} to the apps of ${missing.name}, or leave it out` }),
    app,
    mark: { place: running?.place ?? missing.place, span: 1 },
  };
}

/** Said of images that become older, or another image altogether. */
export function changeRemarks(changes: readonly Change[], wishes: readonly Wish[]): readonly Remark[] {
  return changes.flatMap(({ app, setting, before, after, step }): readonly Remark[] => {
    const place = wishes.find((wish) => wish.app === app && wish.setting === setting)?.now?.origin.place;
    const [from, to] = [imageOf(before), imageOf(after)];
    if (!place || !from || !to) return [];
    const about = { severity: 'warning', app, setting, mark: { place, span: 1 } } as const;
    if (from.name !== to.name) {
      const message = `${setting} of ${app} becomes another image: ${to.name} instead of ${from.name}`;
      return [{ ...about, code: 'promotion/another-image', message }];
    }
    if (step !== 'older') return [];
    const message = `${setting} of ${app} goes back from ${from.tag ?? ''} to ${to.tag ?? ''}`;
    return [{ ...about, code: 'promotion/older', message }];
  });
}
