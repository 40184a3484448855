import { bundleName } from '../../model/bundle';
import type { Origin } from '../../model/origin';
import type { Place } from '../../model/place';
import type { Workspace } from '../../workspace/workspace';
import type { Overridden } from './explained';

/** The layers of settings that a line of `environments/*.yaml` overrides for a bundle, the narrowest first. */
export function overriddenSettings(workspace: Workspace, bundle: string, place: Place): readonly Overridden[] {
  const run = workspace.runs.find(({ app, environment, cluster }) => {
    return bundleName({ environment: environment.name, cluster: cluster.name, app: app.name }) === bundle;
  });
  for (const origin of run?.settings.origins.values() ?? []) {
    if (isAt(origin.place, place)) return layersBelow(origin);
  }
  return [];
}

function layersBelow({ overrode }: Origin): readonly Overridden[] {
  if (!overrode) return [];
  const { layer, place, value } = overrode;
  const what = place.file.startsWith('environments/') ? 'setting' : 'source';
  return [{ what, layer, mark: { place, span: 1 }, says: value, value }, ...layersBelow(overrode)];
}

function isAt(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}
