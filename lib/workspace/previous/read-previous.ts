import { join } from 'node:path';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { ManifestDocument } from '../../model/document';
import { resourceId, type KubernetesObject } from '../../model/manifest';
import type { Place } from '../../model/place';
import { readPath } from '../manifests/read-path';
import { isPlainObject } from '../yaml/located';
import type { PreviousObject } from './previous-object';
import { walkBundles, type BundleFile } from './walk-bundles';

/** Where `dist/` is. */
export interface PreviousFolder {
  /** Absolute path; it may be missing, and may be a link. */
  readonly path: string;
  /** How places tell it, such as `dist`. */
  readonly shown: string;
}

/**
 * The objects of some kinds that stand in `dist/` before a run. Files are found by their names, which say the kind, so
 * that a large fleet costs a walk and few parses.
 *
 * A file that is named like one of the kinds and cannot be read is an error and never passed over: nobody could say what
 * becomes of a database that is in it.
 *
 * @param kinds As `apps/StatefulSet`; the core group has no name.
 * @param problems Takes FL1001, FL1002 and their like for files and folders that cannot be read, FL1017 for a link that
 * leads out of the folder, FL6004 for a file without the manifest that its name tells of.
 */
export function readPrevious(
  folder: PreviousFolder,
  kinds: readonly string[],
  problems: Problems,
): readonly PreviousObject[] {
  const starts = new Set(kinds.flatMap(startsOf));
  const wanted = new Set(kinds);
  const isWanted = (name: string): boolean => name.endsWith('.yaml') && starts.has(name.slice(0, name.indexOf('.')));
  return walkBundles(folder, isWanted, problems).flatMap((file) =>
    objectsOf(file, folder, problems)
      .filter((object) => wanted.has(kindOf(object)))
      .map((object) => {
        const { environment, cluster, app } = file;
        return { environment, cluster, bundle: `${environment}/${cluster}/${app}`, object };
      }),
  );
}

/** How the names of a kind's files start: a kind that several groups know carries its group. */
function startsOf(kind: string): readonly string[] {
  const slash = kind.indexOf('/');
  const name = kind.slice(slash + 1).toLowerCase();
  return slash < 0 ? [name] : [name, `${name}_${kind.slice(0, slash).replaceAll('.', '-')}`];
}

function kindOf(object: KubernetesObject): string {
  const { group, kind } = resourceId(object);
  return group === '' ? kind : `${group}/${kind}`;
}

function objectsOf(file: BundleFile, { path, shown }: PreviousFolder, problems: Problems): readonly KubernetesObject[] {
  const inside = `${file.environment}/${file.cluster}/${file.app}/${file.name}`;
  const place = { file: `${shown}/${inside}`, line: 1, column: 1 };
  const own = new Problems();
  const documents = readPath(join(path, inside), () => place.file, own);
  if (documents.length === 0 && !own.any) own.add(noManifest(place));
  const objects = documents.flatMap((document) => own.catch(() => manifestOf(document)) ?? []);
  for (const problem of own.all) problems.add(problem);
  return objects;
}

function manifestOf({ object, place }: ManifestDocument): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const { name, namespace } = isPlainObject(metadata) ? metadata : {};
  const texts = [apiVersion, kind, name, namespace ?? ''];
  if (texts.every((text) => typeof text === 'string')) return object as KubernetesObject;
  throw noManifest(place);
}

function noManifest(place: Place): UserError {
  return new UserError('FL6004', {
    message: 'this file is named like a manifest and holds none, so that what stood here before is not known',
    place,
    fix: 'take it from the last commit, or remove it where nothing of the kind was ever applied',
  });
}
