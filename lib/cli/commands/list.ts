import { Command } from 'commander';
import { bundleName, type BundleId } from '../../model/bundle';
import { synthesizeWorkspace, type Rendered } from '../../pipeline';
import type { Selection } from '../../plan/selection';
import { loadWorkspace, type Workspace } from '../../workspace/workspace';
import { examples } from '../examples';
import { EXIT, type Answer } from '../exit-code';
import { formatOption, type Format } from '../format-option';
import type { Io } from '../io';
import { jsonText } from '../json';
import { matrixText, NOTHING, type Matrix } from '../matrix';
import { withProgress } from '../progress';
import { requireRoot } from '../root';
import { addSelectors, toSelection, type Selectors } from '../selectors';
import { imageVersion, runningImages, type RunningImage } from '../versions';

interface ListOptions extends Selectors {
  readonly format: Format;
}

type ClusterName = Pick<BundleId, 'environment' | 'cluster'>;

/** One app on one cluster, as `--format json` tells it. */
interface Entry extends BundleId {
  readonly namespace: string;
  readonly owner: string;
  readonly versions: readonly RunningImage[];
}

/** Stands where an app runs nothing, but has other objects such as a ConfigMap. */
const NO_WORKLOAD = 'no workload';

const AFTER_HELP = `
A version is an image's tag, else the start of its digest; - is where an app
does not run.
Keys of --format json: app, environment, cluster, namespace, owner,
and versions, with object, container, image of each workload's first container.
${examples(['fairlead list', 'fairlead list --environment prod', 'fairlead list --app checkout --format json'])}`;

/** The verb `list`: which app runs where, in which version. */
export function listCommand(io: Io, answer: Answer): Command {
  return addSelectors(new Command('list'))
    .description('show which app runs where, in which version')
    .addOption(formatOption())
    .addHelpText('after', AFTER_HELP)
    .action((options: ListOptions) => {
      list(options, io);
      answer(EXIT.fine);
    });
}

function list(options: ListOptions, io: Io): void {
  const root = requireRoot(io.cwd);
  const selection = toSelection(options);
  const result = withProgress(io, options.format, (onProgress) =>
    synthesizeWorkspace(loadWorkspace(root), selection, onProgress),
  );
  const entries = toEntries(result);
  const text =
    options.format === 'json'
      ? jsonText(entries)
      : matrixText(toMatrix(result, selection, entries), io.stdout.columns ?? Infinity);
  io.stdout.write(text);
}

/** In the order of apps, then of environments and their clusters. */
function toEntries({ workspace, bundles }: Rendered): readonly Entry[] {
  const byName = new Map(bundles.map((bundle) => [bundleName(bundle.id), bundle]));
  return [...workspace.apps.values()].flatMap(({ name: app, owner }) =>
    clustersOf(workspace).flatMap(({ environment, cluster }) => {
      const bundle = byName.get(bundleName({ environment, cluster, app }));
      if (!bundle) return [];
      return [{ app, environment, cluster, namespace: bundle.namespace, owner, versions: runningImages(bundle) }];
    }),
  );
}

/** Every app that was asked for has a row, also one that runs nowhere; a cluster has a column where one of them runs. */
function toMatrix({ workspace }: Rendered, selection: Selection, entries: readonly Entry[]): Matrix {
  const cells = new Map(entries.map((entry) => [`${entry.app} ${columnOf(entry)}`, cellText(entry)]));
  const inUse = new Set(entries.map(columnOf));
  const columns = clustersOf(workspace)
    .map(columnOf)
    .filter((column) => inUse.has(column));
  const apps = [...workspace.apps.keys()];
  const asked = selection.apps.length === 0 ? apps : apps.filter((app) => selection.apps.includes(app));
  const rows = asked.map((name) => ({
    name,
    cells: columns.map((column) => cells.get(`${name} ${column}`) ?? NOTHING),
  }));
  return { columns, rows };
}

function clustersOf({ fleet }: Workspace): readonly ClusterName[] {
  return fleet.environments.flatMap((environment) =>
    environment.clusters.map((cluster) => ({ environment: environment.name, cluster: cluster.name })),
  );
}

function columnOf({ environment, cluster }: ClusterName): string {
  return `${environment}/${cluster}`;
}

/** The versions of the app's workloads, that of the workload named like the app first. */
function cellText({ app, versions }: Entry): string {
  const isMain = ({ object }: RunningImage): boolean => object.endsWith(`/${app}`);
  const ordered = [...versions.filter(isMain), ...versions.filter((version) => !isMain(version))];
  const distinct = new Set(ordered.map(({ image }) => imageVersion(image)));
  return [...distinct].join(', ') || NO_WORKLOAD;
}
