import type { Bundle } from '../../../../lib/model/bundle';
import type { Cluster, Environment } from '../../../../lib/model/fleet';
import { platformsOf } from '../../../../lib/workspace/platforms';

const PLACE = { file: 'environments/prod.yaml', line: 2, column: 5 };

/** A cluster of production that can hold policies. */
export const CLUSTER: Cluster = {
  name: 'eu-1',
  region: 'eu',
  kubernetes: '1.34',
  labels: {},
  externals: [],
  ...platformsOf([]),
  place: PLACE,
};

export const ENVIRONMENT: Environment = { name: 'prod', tier: 'production', clusters: [CLUSTER], place: PLACE };

/** A bundle of that cluster, or of one that differs from it, without any objects. */
export function bundleOf(app: string, differs: Partial<Cluster> = {}): Bundle {
  const cluster = { ...CLUSTER, ...differs };
  return {
    id: { environment: ENVIRONMENT.name, cluster: cluster.name, app },
    environment: ENVIRONMENT,
    cluster,
    namespace: app,
    manifests: [],
    externals: [],
    dependsOn: [],
  };
}
