import { Problems } from '../../errors/problems';
import type { Settings } from '../../model/origin';
import type { Tier } from '../../model/tier';
import type { AppDefinition } from '../app-definition';
import { knownApp } from '../apps/load-app';
import { unknownKeys } from '../schema/unknown-keys';
import { locatedAt, type Located, type LocatedEntries } from '../yaml/located';
import { resolveSettings } from './resolve-settings';

/**
 * The settings of an app that no environment runs: those given, over the tier's defaults and the schema's own.
 *
 * @throws UserErrors as an environment that gives the same would, placed at the line that defines the app.
 */
export function givenSettings(
  root: string,
  definition: AppDefinition,
  tier: Tier,
  given: Readonly<Record<string, unknown>>,
): Settings {
  const app = knownApp(root, definition);
  const located = (values: unknown): Located => locatedAt(app.definedAt, values);
  const layers = [
    { layer: 'tier', entries: entriesOf(located(definition.tierDefaults[tier] ?? {})) },
    { layer: 'app', entries: entriesOf(located(given)) },
  ] as const;
  const { settings, errors } = resolveSettings(app, layers, app.definedAt, 'in the settings that are given');
  const problems = new Problems();
  for (const error of [...unknownKeys(located(given), app.settings), ...errors]) problems.add(error);
  problems.throwIfAny();
  if (!settings) throw new Error(`${definition.name} has no settings, and nothing told why`);
  return settings;
}

function entriesOf(node: Located): LocatedEntries {
  return node.kind === 'mapping' ? node.entries : new Map();
}
