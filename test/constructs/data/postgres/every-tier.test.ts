import { check } from '../../../../lib/check/check';
import { AS_SHIPPED, rulesOf } from '../../../../lib/check/rules';
import { clustersOf } from '../../../../lib/check/subjects/fleet-subjects';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { POSTGRES_OPERATORS, type PostgresOperatorName } from '../../../../lib/model/postgres';
import { TIERS, type Tier } from '../../../../lib/model/tier';
import { synthesizeWorkspace } from '../../../../lib/pipeline';
import { EVERYTHING } from '../../../../lib/plan/selection';
import { imaginaryWorkspace } from '../../../../lib/testing/imaginary-workspace';
import { toYaml } from '../../../../lib/layout/to-yaml';
import { BACKUPS, databaseApp, usingApp } from './databases';

const WORKLOADS = ['web', 'oltp', 'dw', 'mixed', 'desktop'] as const;
const CLUSTER_KINDS = ['Cluster', 'postgresql', 'PostgresCluster'];

function where(operator: PostgresOperatorName, tier: Tier) {
  return { tier, postgres: { operator, backups: BACKUPS } };
}

/** The object that the operator runs a database from. */
function clusterOf(operator: PostgresOperatorName, tier: Tier, workload: (typeof WORKLOADS)[number]): KubernetesObject {
  const workspace = imaginaryWorkspace(databaseApp({ workload }), where(operator, tier));
  const objects = synthesizeWorkspace(workspace, EVERYTHING).bundles.flatMap(({ manifests }) => manifests);
  const cluster = objects.find(({ object }) => CLUSTER_KINDS.includes(object.kind));
  if (!cluster) throw new Error('there is no cluster');
  return cluster.object;
}

type Parameters = Readonly<Record<string, string>>;

function parametersOf({ spec }: KubernetesObject): Parameters {
  const { postgresql, config } = spec as {
    postgresql?: { parameters: Parameters };
    config?: { parameters: Parameters };
  };
  return (postgresql ?? config)?.parameters ?? {};
}

/** Every parameter, a column for each workload; the workloads stand in the first line. */
function table(byWorkload: readonly Parameters[]): string {
  const names = [...new Set(byWorkload.flatMap((parameters) => Object.keys(parameters)))].sort();
  const rows = [['', ...WORKLOADS], ...names.map((name) => [name, ...byWorkload.map((each) => each[name] ?? '-')])];
  return rows
    .map(([name = '', ...values]) => [name.padEnd(34), ...values.map((v) => v.padEnd(11))].join('').trimEnd())
    .join('\n');
}

describe.each(POSTGRES_OPERATORS)('%s', (operator) => {
  describe.each(TIERS)('in %s', (tier) => {
    test('is what a reviewer expects, apart from its parameters', () => {
      const cluster = clusterOf(operator, tier, 'mixed');
      const spec = JSON.parse(JSON.stringify(cluster.spec), (key, value: unknown) =>
        key === 'parameters' && 'shared_buffers' in (value as object) ? 'see below' : value,
      ) as unknown;
      expect(toYaml({ ...cluster, metadata: { name: cluster.metadata.name }, spec })).toMatchSnapshot();
    });

    test('is tuned for each workload', () => {
      const tuned = WORKLOADS.map((workload) => parametersOf(clusterOf(operator, tier, workload)));
      expect(table(tuned)).toMatchSnapshot();
    });

    test.each(WORKLOADS)('for %s nothing is found by any check', async (workload) => {
      const app = usingApp({ workload, pooler: true, backups: true }, {});
      const workspace = imaginaryWorkspace(app, where(operator, tier));
      const { bundles, files } = synthesizeWorkspace(workspace, EVERYTHING);
      const clusters = clustersOf(workspace.fleet, bundles, files);
      const findings = await check({ clusters, rules: rulesOf(AS_SHIPPED, clusters), today: '2026-11-20' });
      expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });
  });
});
