import type { Leaf } from '../leaf';
import type { Remark } from '../remark';
import type { Wish } from './wish';

/** Said where a value cannot change, because others that are not to change take it from the same place. */
export function sharedRemark({ app, setting, origin }: Leaf, others: readonly Leaf[]): Remark {
  const names = [...new Set(others.map((other) => (other.app === app ? `${app} (${other.setting})` : other.app)))];
  return {
    code: 'promotion/shared',
    severity: 'error',
    message: `${setting} of ${app} stands where ${names.join(', ')} would change with it`,
    fix: `promote them together, or set ${setting} under apps.${app} first`,
    app,
    setting,
    mark: { place: origin.place, span: 1 },
  };
}

/** Said where a value changes in another place than the entry of the one app it is for. */
export function wideRemark({ app, setting, origin }: Leaf, takers: readonly Leaf[]): readonly Remark[] {
  const { layer, place } = origin;
  const about = { severity: 'info', app, setting, mark: { place, span: 1 } } as const;
  if (layer === 'cluster') {
    const clusters = [...new Set(takers.map(({ cluster }) => cluster))].join(', ');
    const message = `${setting} of ${app} is set for ${clusters} alone, and changes there`;
    return [{ ...about, code: 'promotion/per-cluster', message }];
  }
  if (layer !== 'environment') return [];
  const apps = [...new Set(takers.map((taker) => taker.app))].join(', ');
  return [{ ...about, code: 'promotion/for-all-apps', message: `${setting} changes under settings, for ${apps}` }];
}

/** Said where a value from elsewhere is overridden in the entry of an app. */
export function overrideRemark({ app, setting, now }: Wish): readonly Remark[] {
  if (!now) return [];
  const { layer, place } = now.origin;
  const from = layer === 'fleet' ? 'the fleet' : layer === 'tier' ? "the tier's defaults" : "the app's defaults";
  const message = `${setting} of ${app} came from ${from}, and is set under apps.${app} now`;
  return [{ code: 'promotion/overrides', severity: 'info', message, app, setting, mark: { place, span: 1 } }];
}
