import { createHash } from 'node:crypto';
import { compareText } from '../../lib/model/compare-text';
import type { FleetBudgets } from '../../lib/model/review-settings';
import type { Snapshot } from '../../lib/model/snapshot';
import { makeReview, type ReviewRequest } from '../../lib/review/make-review';
import type { Review } from '../../lib/review/review';

/** Texts or bytes by their paths below `dist/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A snapshot that keeps track of what is read of it. */
export interface MemorySnapshot extends Snapshot {
  readonly asked: readonly string[];
}

/** A snapshot of files in memory. @param order How their paths are given; sorted where it is left out. */
export function snapshotOf(
  files: Files,
  order: (paths: string[]) => string[] = (all) => all.sort(compareText),
): MemorySnapshot {
  const asked: string[] = [];
  const bytesOf = (path: string): Uint8Array => Buffer.from(files[path] ?? '');
  const digestOf = (path: string): string => createHash('sha1').update(bytesOf(path)).digest('hex');
  return {
    label: 'memory',
    digests: new Map(order(Object.keys(files)).map((path) => [path, digestOf(path)])),
    read: (paths) => {
      asked.push(...paths);
      return new Map(paths.map((path) => [path, bytesOf(path)]));
    },
    asked,
  };
}

export const NO_BUDGETS: FleetBudgets = { everywhere: {}, byEnvironment: new Map() };

/** The review of two sets of files; without rules, agents and budgets but for those that are given. */
export function reviewOf(before: Files, after: Files, request: Partial<ReviewRequest> = {}): Review {
  return makeReview({
    before: snapshotOf(before),
    after: snapshotOf(after),
    judge: () => [],
    deliveriesOf: () => [],
    budgets: NO_BUDGETS,
    ...request,
  });
}

/** The YAML of an object of a kind such as `apps/v1 Deployment`. @param rest Lines of YAML below its metadata. */
export function yamlOf(kind: string, name: string, rest = '', namespace = 'shop'): string {
  const [apiVersion = '', kindName = ''] = kind.split(' ');
  return `apiVersion: ${apiVersion}\nkind: ${kindName}\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n${rest}`;
}
