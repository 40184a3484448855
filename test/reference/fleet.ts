import { join } from 'node:path';
import { annotateForAgents } from '../../lib/gitops/agent-annotations';
import { bundleName, type Bundle } from '../../lib/model/bundle';
import type { KubernetesObject } from '../../lib/model/manifest';
import { makePlan } from '../../lib/plan/plan';
import { EVERYTHING } from '../../lib/plan/selection';
import { renderBundles } from '../../lib/synth/synth';
import { Rendered } from '../../lib/testing/rendered';
import { loadWorkspace, type Workspace } from '../../lib/workspace/workspace';

/** The repository, which is the workspace of the reference fleet. */
export const ROOT = join(__dirname, '../..');

/** The reference fleet as its files say. */
export function loadFleet(): Workspace {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest's own require compiles TypeScript
  return loadWorkspace(ROOT, (file) => require(file) as unknown);
}

/** Every bundle of the reference fleet by its name, such as `prod/eu-1/checkout`. */
export function renderFleet(): ReadonlyMap<string, Rendered> {
  const workspace = loadFleet();
  const rendered = renderBundles(makePlan(workspace, EVERYTHING));
  const bundles = annotateForAgents(rendered, workspace.fleet.gitops.agent);
  return new Map(bundles.map((bundle) => [bundleName(bundle.id), new Rendered(objectsOf(bundle))]));
}

function objectsOf(bundle: Bundle): readonly KubernetesObject[] {
  return bundle.manifests.map(({ object }) => object);
}
