import { imageOf, imageVersion } from '../model/image';
import { versionStep, type VersionChange } from '../model/version-step';

/** How far apart the versions of two images are. `other` where the tags are no versions, or the images two different ones. */
export type Step = 'major' | 'newer' | 'older' | 'other';

const STEPS: Readonly<Record<VersionChange, Step>> = {
  major: 'major',
  minor: 'newer',
  patch: 'newer',
  back: 'older',
  digest: 'other',
  unknown: 'other',
};

/** The step from one image to another; undefined where one of the values is no image. */
export function stepBetween(before: unknown, after: unknown): Step | undefined {
  const [from, to] = [imageOf(before), imageOf(after)];
  if (!from || !to) return undefined;
  return from.name === to.name ? STEPS[versionStep(imageVersion(from), imageVersion(to))] : 'other';
}
