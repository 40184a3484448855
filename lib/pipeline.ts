import { Problems } from './errors/problems';
import { bundleName, type Bundle } from './model/bundle';
import type { OutputFile } from './model/file';
import type { Finding } from './model/finding';
import { check } from './check/check';
import { withPolicies } from './check/policy/export/cluster-policies';
import { clusterPolicies, rulesOf } from './check/rules';
import { clustersOf } from './check/subjects/fleet-subjects';
import { TRANSITION_KINDS } from './check/transitions/rules';
import type { Subject } from './check/subjects/subject';
import { annotateForAgents } from './gitops/agent-annotations';
import { gitopsFiles } from './gitops/gitops-files';
import { layoutBundles } from './layout/layout-bundles';
import { recover } from './output/recover';
import { makePlan } from './plan/plan';
import { isEverything, ownsBundle, type Selection } from './plan/selection';
import { renderBundles, type Progress } from './synth/synth';
import type { PreviousObject } from './workspace/previous/previous-object';
import { readPrevious, type PreviousFolder } from './workspace/previous/read-previous';
import { loadWorkspace, type Workspace } from './workspace/workspace';

/** What one run of synth is asked for. */
export interface SynthRequest {
  /** Absolute path of the folder that holds `apps/` and `environments/`. */
  readonly root: string;
  readonly selection: Selection;
  /** What earlier runs wrote, and agents applied: not everything may follow on it. */
  readonly before: PreviousFolder;
  /** The day of the run, such as `2026-11-20`: exemptions end. */
  readonly today: string;
  readonly onProgress?: Progress;
}

/** Every file of the selected bundles. */
export interface Rendered {
  readonly workspace: Workspace;
  readonly bundles: readonly Bundle[];
  readonly files: readonly OutputFile[];
  /** Whether this run answers for a bundle, so that files it no longer gives are removed. */
  readonly owns: (bundle: string) => boolean;
}

/** What one run of synth gives: files, ready for `output` to write or to compare, and what is to be said of them. */
export interface SynthResult extends Rendered {
  readonly findings: readonly Finding[];
}

/**
 * The flow, from files to files:
 *
 *   workspace   environments/*.yaml and apps/*.ts, validated, every setting with its origin
 *   plan        the clusters that have a selected bundle, each with all its bundles
 *   synth       each app built and rendered for each cluster
 *   check       the policies as objects, where clusters are to hold them too
 *   gitops      what agents have to know of them, in annotations
 *   layout      objects to paths and YAML text
 *   gitops      the objects that make Argo CD and Flux apply them
 *   check       every object against its schema, the policies, what it points to, and what stood there before
 *
 * What is selected is picked at the end, since only whole clusters show what two bundles both make, and what is missing.
 *
 * @throws UserErrors with all errors of the stage that could not go on.
 */
export async function synthesize(request: SynthRequest): Promise<SynthResult> {
  const { root, selection, today, onProgress } = request;
  const workspace = loadWorkspace(root);
  const whole = renderClusters(workspace, selection, onProgress);
  const owns = (bundle: string): boolean => ownsBundle(selection, bundle);
  const judges = isEverything(selection) ? undefined : ({ bundle = '' }: Subject): boolean => owns(bundle);
  const clusters = clustersOf(workspace.fleet, whole.bundles, whole.files);
  const rules = rulesOf(workspace, clusters);
  const transition = { previous: previousObjects(request.before), owns };
  const findings = await check({ clusters, rules, transition, today, ...(judges && { judges }) });
  return { ...selected(workspace, whole, owns), findings };
}

/** @throws UserErrors for what cannot be read of what was written before, FL5001 while another run writes it. */
function previousObjects(folder: PreviousFolder): readonly PreviousObject[] {
  recover(folder.path);
  const problems = new Problems();
  const objects = readPrevious(folder, TRANSITION_KINDS, problems);
  problems.throwIfAny();
  return objects;
}

/** The flow from a workspace on and without its checks, for whoever only looks. @throws UserErrors as `synthesize` does. */
export function synthesizeWorkspace(workspace: Workspace, selection: Selection, onProgress?: Progress): Rendered {
  const whole = renderClusters(workspace, selection, onProgress);
  return selected(workspace, whole, (bundle) => ownsBundle(selection, bundle));
}

/** All bundles of the clusters that have a selected one, and the files of their environments. */
function renderClusters(workspace: Workspace, selection: Selection, onProgress?: Progress): Whole {
  const { fleet } = workspace;
  const rendered = renderBundles(makePlan(workspace, selection), onProgress);
  const bundles = annotateForAgents(
    fleet.policies.inCluster ? withPolicies(rendered, clusterPolicies(workspace)) : rendered,
    fleet.gitops.agent,
  );
  return { bundles, files: [...layoutBundles(bundles), ...gitopsFiles(fleet, bundles)] };
}

type Whole = Pick<Rendered, 'bundles' | 'files'>;

function selected(workspace: Workspace, { bundles, files }: Whole, owns: Rendered['owns']): Rendered {
  return {
    workspace,
    bundles: bundles.filter(({ id }) => owns(bundleName(id))),
    files: files.filter((file) => owns(file.bundle)),
    owns,
  };
}
