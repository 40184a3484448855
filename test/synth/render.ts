import type { Bundle } from '../../lib/model/bundle';
import type { Manifest } from '../../lib/model/manifest';
import { makePlan } from '../../lib/plan/plan';
import { EVERYTHING } from '../../lib/plan/selection';
import { renderBundles } from '../../lib/synth/synth';
import { imaginaryWorkspace } from '../../lib/testing/imaginary-workspace';
import type { appOf } from '../constructs/apps';

type Definition = ReturnType<typeof appOf>;

/** The bundles of a cluster that runs these apps; their places are told relative to this folder. */
export function renderCluster(app: Definition, neighbours: readonly Definition[] = []): readonly Bundle[] {
  const workspace = { ...imaginaryWorkspace(app, { neighbours }), root: __dirname };
  return renderBundles(makePlan(workspace, EVERYTHING));
}

/** What the first of these apps gives. */
export function render(app: Definition, neighbours: readonly Definition[] = []): readonly Manifest[] {
  return renderCluster(app, neighbours).find((bundle) => bundle.id.app === app.name)?.manifests ?? [];
}
