import { thrownLine } from '../../errors/thrown-text';
import { UserError } from '../../errors/user-error';
import type { Layer, Settings } from '../../model/origin';
import type { Mark } from '../../model/place';
import type { LoadedApp } from '../apps/load-app';
import { describeIssue, NO_MESSAGE } from '../schema/describe-issue';
import { plain, type LocatedEntries } from '../yaml/located';
import { originsOf } from './origins';
import { merged, overlay } from './resolved';
import { schemaDefaults } from './schema-defaults';

/** What one layer sets. */
export interface LayerSettings {
  readonly layer: Layer;
  readonly entries: LocatedEntries;
}

/** The settings, or what is wrong with them. */
export type Resolution =
  | { readonly settings: Settings; readonly errors: readonly [] }
  | { readonly settings: undefined; readonly errors: readonly UserError[] };

/**
 * The settings of an app on one cluster.
 *
 * @param layers The widest first; the app's schema itself is wider still.
 * @param asked Where the environment names the app, for what nothing sets.
 * @param where Where a missing setting may be set, after "set image".
 */
export function resolveSettings(
  app: LoadedApp,
  layers: readonly LayerSettings[],
  asked: Mark,
  where: string,
): Resolution {
  const defaults = schemaDefaults(app.settings.root, app.definedAt);
  const entries = layers.reduce((under, { layer, entries }) => overlay(under, layer, entries), defaults);
  const document = merged(entries, asked);
  const result = parse(app, plain(document));
  if (result instanceof UserError) return { settings: undefined, errors: [result] };
  if (result.success) {
    const values = result.data;
    return { settings: { values, origins: originsOf(values, entries, app.definedAt) }, errors: [] };
  }
  const subject = { name: app.definition.name, document, shape: app.settings, where };
  // Keys that the app does not know are told where they are written, before the layers are laid over each other.
  const issues = result.error.issues.filter((issue) => issue.code !== 'unrecognized_keys' || issue.path.length > 0);
  return { settings: undefined, errors: issues.flatMap((issue) => describeIssue(issue, subject)) };
}

/** What an app's own refinements and transforms throw is the app's mistake, not one of ours. */
function parse(
  { definition, definedAt }: LoadedApp,
  values: unknown,
): ReturnType<LoadedApp['definition']['settings']['safeParse']> | UserError {
  try {
    return definition.settings.safeParse(values, NO_MESSAGE);
  } catch (cause) {
    return new UserError('FL1018', {
      message: `the settings of ${definition.name} cannot be validated: ${thrownLine(cause)}`,
      ...definedAt,
      fix: 'mend the schema: its refinements and transforms must answer at once and not throw',
      cause,
    });
  }
}
