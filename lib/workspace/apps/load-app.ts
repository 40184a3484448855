import { thrownLine } from '../../errors/thrown-text';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import { TIERS } from '../../model/tier';
import type { Mark } from '../../model/place';
import { isAppDefinition, type AppDefinition } from '../app-definition';
import { placeIn } from '../call-site';
import { appEntrySchema, RESERVED_KEYS } from '../schema/app-entry-schema';
import { shapeOf, type Shape } from '../schema/shape';
import { unknownKeys } from '../schema/unknown-keys';
import { locatedAt } from '../yaml/located';
import { checkProperties } from './check-properties';
import { loadFile } from './load-file';
import type { ModuleLoader } from './load-module';

/** An app that is ready for its settings. */
export interface LoadedApp {
  readonly definition: AppDefinition;
  /** The line that calls defineApp. */
  readonly definedAt: Mark;
  /** The shape of its settings. */
  readonly settings: Shape;
  /** The shape of its entry in an environment. */
  readonly entry: Shape;
}

/**
 * Loads the app of a file.
 *
 * @param name The name the app must have.
 * @param file Path in the workspace.
 * @throws UserError FL1010, FL1011, FL1017 or FL1018, or UserErrors FL1004, FL1005, FL1007, FL1009, FL1013 and FL1014.
 */
export function loadApp(root: string, name: string, file: string, loadModule: ModuleLoader): LoadedApp {
  const definition = appOf(loadFile(root, file, loadModule), name, file);
  const app = knownApp(root, definition);
  const { definedAt } = app;
  const problems = new Problems();
  if (definition.name !== name) problems.add(wrongName(definition.name, name, file, definedAt));
  checkProperties(definition, definedAt, problems);
  for (const error of settingsErrors(app)) problems.add(error);
  problems.throwIfAny();
  return app;
}

/** An app with the shape of its settings. @throws UserError FL1018 when they have none. */
export function knownApp(root: string, definition: AppDefinition): LoadedApp {
  const definedAt = { place: placeIn(root, definition.definedAt), span: 1 };
  return { definition, definedAt, ...shapesOf(definition, definedAt) };
}

function appOf(exported: unknown, name: string, file: string): AppDefinition {
  if (isAppDefinition(exported)) return exported;
  throw new UserError('FL1011', {
    message: `${file} must have a default export made by defineApp, found ${exported === undefined ? 'none' : 'another'}`,
    place: { file, line: 1, column: 1 },
    fix: `write export default defineApp({ name: '${name}', … })`,
  });
}

function wrongName(found: string, name: string, file: string, definedAt: Mark): UserError {
  return new UserError('FL1014', {
    message: `the app in ${file} must be named ${name}, found ${JSON.stringify(found)}`,
    ...definedAt,
    fix: `write name: '${name}', or rename the file`,
  });
}

function settingsErrors({ definition, definedAt, settings }: LoadedApp): UserError[] {
  const { name, settings: schema, tierDefaults } = definition;
  const reserved = RESERVED_KEYS.filter((key) => Object.hasOwn(schema.shape, key));
  return [
    ...reserved.map((key) => reservedKey(key, name, definedAt)),
    ...TIERS.flatMap((tier) => unknownKeys(locatedAt(definedAt, tierDefaults[tier]), settings)),
  ];
}

function reservedKey(key: string, name: string, definedAt: Mark): UserError {
  return new UserError('FL1009', {
    message: `${name} declares the setting ${key}, which environments use for something else`,
    ...definedAt,
    fix: 'give the setting another name',
  });
}

/** @throws UserError FL1018 */
function shapesOf({ name, settings }: AppDefinition, definedAt: Mark): Pick<LoadedApp, 'settings' | 'entry'> {
  try {
    return { settings: shapeOf(settings), entry: shapeOf(appEntrySchema(settings)) };
  } catch (cause) {
    throw new UserError('FL1018', {
      message: `the settings of ${name} are no schema that can be read: ${thrownLine(cause)}`,
      ...definedAt,
      fix: 'build the schema with the z of fairlead',
      cause,
    });
  }
}
