import { relative, sep } from 'node:path';
import type { Whereabouts } from '../check/foreign-subjects';
import type { Fleet } from '../model/fleet';
import type { Target } from '../model/target';

/**
 * Tells of files which cluster and app they are for: those that stand where synth writes them, in `dist/` of the
 * workspace. Any other is for the cluster that is given.
 */
export function whereaboutsIn(root: string, { environments }: Fleet, other: Target): (file: string) => Whereabouts {
  const clusters = environments.flatMap((environment) =>
    environment.clusters.map((cluster) => ({ environment, cluster })),
  );
  return (file) => {
    const [dist, environment, cluster, app] = relative(root, file).split(sep);
    const found = clusters.find((each) => each.environment.name === environment && each.cluster.name === cluster);
    if (dist !== 'dist' || !found || app === undefined) return { target: other };
    const target = {
      kubernetes: found.cluster.kubernetes,
      tier: found.environment.tier,
      environment: found.environment.name,
      cluster: found.cluster.name,
    };
    return { target, bundle: `${target.environment}/${target.cluster}/${app}`, app };
  };
}
