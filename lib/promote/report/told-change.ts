import { imageOf, imageVersion } from '../../model/image';
import type { Change } from '../promotion';

/** Stands where nothing was set. */
const NOTHING = '-';

/** A change as people read it. */
export interface ToldChange {
  readonly app: string;
  readonly setting: string;
  /** The clusters it is about, where those of the app do not change alike; otherwise none. */
  readonly clusters: readonly string[];
  /** In one line, and of one image its version alone, since the rest is the same. */
  readonly before: string;
  readonly after: string;
  /** The step where it asks for attention; otherwise empty. */
  readonly step: 'major' | 'older' | '';
}

/** The changes of a promotion as people read them. */
export function toldChanges(changes: readonly Change[]): readonly ToldChange[] {
  return changes.map((change) => {
    const { app, setting, clusters, step } = change;
    const alike = changes.filter((other) => other.app === app && other.setting === setting).length === 1;
    const marked = step === 'major' || step === 'older' ? step : '';
    return { app, setting, clusters: alike ? [] : clusters, ...values(change), step: marked };
  });
}

function values({ before, after }: Change): Pick<ToldChange, 'before' | 'after'> {
  const [from, to] = [imageOf(before), imageOf(after)];
  if (!to || from?.name !== to.name) return { before: valueText(before), after: valueText(after) };
  return { before: imageVersion(from), after: imageVersion(to) };
}

function valueText(value: unknown): string {
  if (value === undefined) return NOTHING;
  return typeof value === 'string' && !/[\r\n]/.test(value) ? value : JSON.stringify(value);
}
