import { relative, sep } from 'node:path';
import { folderOf, targetsByFolder } from '../check/subjects/fleet-subjects';
import type { Whereabouts } from '../check/subjects/foreign-subjects';
import type { Fleet } from '../model/fleet';
import type { Target } from '../model/target';

/**
 * Tells of files which cluster and bundle they are for: those that stand where synth writes them, in `dist/` of the
 * workspace. Any other is for the cluster that is given.
 */
export function whereaboutsIn(root: string, fleet: Fleet, other: Target): (file: string) => Whereabouts {
  const targets = targetsByFolder(fleet);
  return (file) => {
    const [dist, ...steps] = relative(root, file).split(sep);
    const bundle = steps.slice(0, -1).join('/');
    const target = dist === 'dist' ? targets.get(folderOf(bundle)) : undefined;
    if (!target) return { target: other };
    const app = steps[0] === 'gitops' ? undefined : steps[2];
    return { target, bundle, ...(app !== undefined && { app }) };
  };
}
