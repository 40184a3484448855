import { FLEET_FILE } from '../../../workspace/find-environments';
import type { Laboratory } from '../experiment/laboratory';
import type { Sources } from '../experiment/sources';
import type { LiftedSource } from '../source/lift-source';
import { defaultInputs } from './default-inputs';
import { documentInputs } from './document-inputs';
import type { Input } from './input';
import { sourceInputs } from './source-inputs';

/** The inputs of every file of a workspace, by its path. */
export type FileInputs = ReadonlyMap<string, readonly Input[]>;

/** The inputs that a part of the fleet can follow from. */
export interface Inventory {
  /** Of the app that is asked about: its own files. */
  readonly own: readonly Input[];
  /** Of the files of `environments/` that are read for it. */
  readonly settings: readonly Input[];
  readonly defaults: readonly Input[];
  /** Of all other files of TypeScript. */
  readonly others: readonly Input[];
}

/** Reads what there is in the files of a workspace. */
export function fileInputs(sources: Sources): FileInputs {
  const apps = leafAppsFirst(sources);
  return new Map([
    ...[...sources.documents].map(([file, document]) => [file, documentInputs(file, document)] as const),
    ...[...sources.modules].map(([file, { switches }]) => {
      const own = appOf(file);
      const others = apps.filter((app) => app !== own);
      const naming = own === undefined ? undefined : sources.namingSwitch(file, own);
      return [file, sourceInputs(file, switches, others, naming)] as const;
    }),
  ]);
}

/** What there is for a laboratory to change. @param app The app that is asked about, where it is one. */
export function inventoryFor(inputs: FileInputs, { sources, scope }: Laboratory, app: string | undefined): Inventory {
  const { environments } = sources.atRest.fleet;
  const environment = environments.find(({ name }) => name === scope.environment);
  const of = (files: Iterable<string>, test: (file: string) => boolean): readonly Input[] =>
    [...files].filter(test).flatMap((file) => inputs.get(file) ?? []);
  const isOwn = (file: string): boolean => app !== undefined && appOf(file) === app;
  const isRead = (file: string): boolean => !environment || file === FLEET_FILE || file === environment.place.file;
  return {
    own: of(sources.modules.keys(), isOwn),
    settings: of(sources.documents.keys(), isRead),
    defaults: defaultInputs(environment?.tier ?? environments[0]?.tier ?? 'production'),
    others: of(sources.modules.keys(), (file) => !isOwn(file)),
  };
}

/** The names of apps, those first that name no other: what calls one of them goes in no circle. */
function leafAppsFirst({ modules, atRest }: Sources): readonly string[] {
  const names = [...atRest.apps.keys()];
  const callers = new Set(
    [...modules].flatMap(([file, source]) => {
      const own = appOf(file);
      return own !== undefined && names.some((name) => name !== own && says(source, name)) ? [own] : [];
    }),
  );
  return [...names.filter((name) => !callers.has(name)), ...names.filter((name) => callers.has(name))];
}

function says({ switches }: LiftedSource, name: string): boolean {
  return switches.some(({ value }) => value === name);
}

/** The app that a file belongs to by its path. */
function appOf(file: string): string | undefined {
  return /^apps\/([^/]+?)(?:\.ts$|\/)/.exec(file)?.[1];
}
