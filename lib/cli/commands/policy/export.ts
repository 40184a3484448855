import { Command, Option } from 'commander';
import { admissionObjects } from '../../../check/policy/export/admission-objects';
import { exportTarget } from '../../../check/policy/export/cluster-policies';
import { kyvernoPolicy } from '../../../check/policy/export/kyverno-policy';
import { clusterPolicies } from '../../../check/rules';
import { UserError } from '../../../errors/user-error';
import { toYaml } from '../../../layout/to-yaml';
import type { Cluster, Environment } from '../../../model/fleet';
import type { KubernetesObject } from '../../../model/manifest';
import { checkSelection } from '../../../plan/selection';
import { loadWorkspace } from '../../../workspace/workspace';
import { examples } from '../../examples';
import { EXIT, type Answer } from '../../exit-code';
import type { Io } from '../../io';
import { oneOf } from '../../one-of';
import { requireRoot } from '../../root';

const KINDS = ['vap', 'kyverno'] as const;

interface ExportOptions {
  readonly environment: string;
  readonly cluster?: string;
  readonly as: (typeof KINDS)[number];
}

const AFTER_HELP = `
An error is denied by the cluster, a warning told to who applies the object, a
note only audited. Exemptions are carried over, without their last day. Rules
about what stands in git alone are left out.
${examples([
  'fairlead policy export --environment prod --cluster eu-1 | kubectl apply -f -',
  'fairlead policy export --environment dev --as kyverno',
])}`;

/** `policy export`: the policies as objects for one cluster, as YAML on standard output. */
export function exportCommand(io: Io, answer: Answer): Command {
  return new Command('export')
    .description('print the policies as objects for a cluster')
    .requiredOption('-e, --environment <name>', 'the environment')
    .option('-c, --cluster <name>', 'the cluster; default the only one of the environment')
    .addOption(
      new Option(
        '--as <kind>',
        'vap for ValidatingAdmissionPolicy and Binding, kyverno for ValidatingPolicy; default vap',
      )
        .choices(KINDS)
        .argParser(oneOf('kind', KINDS))
        .default('vap'),
    )
    .addHelpText('after', AFTER_HELP)
    .action((options: ExportOptions) => {
      io.stdout.write(
        exportedObjects(options, io)
          .map((object) => `---\n${toYaml(object)}`)
          .join(''),
      );
      answer(EXIT.fine);
    });
}

function exportedObjects(options: ExportOptions, io: Io): readonly KubernetesObject[] {
  const workspace = loadWorkspace(requireRoot(io.cwd));
  const { environment: name, cluster } = options;
  checkSelection({ environments: [name], clusters: cluster === undefined ? [] : [cluster], apps: [] }, workspace);
  const environment = workspace.fleet.environments.find((each) => each.name === name);
  if (!environment) throw new Error(`environment ${name} was selected and is gone`);
  const held = clusterPolicies(workspace);
  const target = exportTarget({ environment, cluster: onlyCluster(environment, cluster) }, held);
  return held.policies.flatMap((policy) =>
    options.as === 'vap' ? admissionObjects(policy, target) : (kyvernoPolicy(policy, target) ?? []),
  );
}

/** @throws UserError FL9001 where several could be meant. */
function onlyCluster({ name, clusters }: Environment, wanted: string | undefined): Cluster {
  const [first, ...more] = clusters.filter((each) => wanted === undefined || each.name === wanted);
  if (first && more.length === 0) return first;
  throw new UserError('FL9001', {
    message: `expected --cluster, since ${name} has ${clusters.length} clusters and each may hold other policies`,
    fix: `give one of ${clusters.map((each) => each.name).join(', ')}`,
  });
}
