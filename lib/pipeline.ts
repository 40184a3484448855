import { bundleName, type Bundle } from './model/bundle';
import type { OutputFile } from './model/file';
import { annotateForAgents } from './gitops/agent-annotations';
import { gitopsFiles } from './gitops/gitops-files';
import { layoutBundles } from './layout/layout-bundles';
import { makePlan } from './plan/plan';
import { ownsBundle, type Selection } from './plan/selection';
import { renderBundles, type Progress } from './synth/synth';
import { loadWorkspace, type Workspace } from './workspace/workspace';

/** What one run of synth is asked for. */
export interface SynthRequest {
  /** Absolute path of the folder that holds `apps/` and `environments/`. */
  readonly root: string;
  readonly selection: Selection;
  readonly onProgress?: Progress;
}

/** What one run of synth gives: every file of the selected bundles, ready for `output` to write or to compare. */
export interface SynthResult {
  readonly workspace: Workspace;
  readonly bundles: readonly Bundle[];
  readonly files: readonly OutputFile[];
  /** Whether this run answers for a bundle, so that files it no longer gives are removed. */
  readonly owns: (bundle: string) => boolean;
}

/**
 * The flow, from files to files:
 *
 *   workspace   environments/*.yaml and apps/*.ts, validated, every setting with its origin
 *   plan        the clusters that have a selected bundle, each with all its bundles
 *   synth       each app built and rendered for each cluster
 *   gitops      what agents have to know of them, in annotations
 *   layout      objects to paths and YAML text
 *   gitops      the objects that make Argo CD and Flux apply them
 *
 * What is selected is picked at the end, since only whole clusters show what two bundles both make.
 *
 * @throws UserErrors with all errors of the stage that could not go on.
 */
export function synthesize({ root, selection, onProgress }: SynthRequest): SynthResult {
  return synthesizeWorkspace(loadWorkspace(root), selection, onProgress);
}

/** The flow from a workspace on, for whoever has loaded one. @throws UserErrors as `synthesize` does. */
export function synthesizeWorkspace(workspace: Workspace, selection: Selection, onProgress?: Progress): SynthResult {
  const plan = makePlan(workspace, selection);
  const { fleet } = workspace;
  const bundles = annotateForAgents(renderBundles(plan, onProgress), fleet.gitops.agent);
  const files = [...layoutBundles(bundles), ...gitopsFiles(fleet, bundles)];
  const owns = (bundle: string): boolean => ownsBundle(selection, bundle);
  return {
    workspace,
    bundles: bundles.filter(({ id }) => owns(bundleName(id))),
    files: files.filter((file) => owns(file.bundle)),
    owns,
  };
}
