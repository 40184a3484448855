import { Problems } from '../errors/problems';
import { UserErrors } from '../errors/user-error';
import { compareText } from '../model/compare-text';
import type { OutputFile } from '../model/file';
import { resourceId, type Manifest } from '../model/manifest';
import { applyRank } from './apply-order';
import { fileName } from './file-name';
import { Identities } from './identities';
import { fileNameTooLong, fileTaken, identityTaken, notYaml, type Placed } from './layout-errors';
import { shapeErrors } from './object-shape';
import { NotYamlError, toYaml } from './to-yaml';

/** File systems take 255 bytes; the rest is left for what editors and other tools append. */
const LONGEST_FILE_NAME = 200;

/** A folder of `dist/`, and the objects that go into it. */
export interface Folder {
  /** Path relative to `dist/`, with forward slashes. */
  readonly path: string;
  /** The bundle that owns the files. */
  readonly bundle: string;
  /** The namespace whose name the files do not carry. */
  readonly namespace: string;
  readonly manifests: readonly Manifest[];
}

/**
 * The files of one folder: one for each object, and a `kustomization.yaml` that lists them in the order of applying.
 * A folder without objects has no files, and so there is none: agents are not pointed to it.
 *
 * @param identities what the folder's cluster holds already; by default nothing
 * @throws UserErrors FL4001 for an identity that is taken, FL4002 for two objects of one file name, FL4003 for an object
 * without apiVersion, kind or name or with too long a name, FL3006 for one that holds what YAML cannot
 */
export function layoutFolder(folder: Folder, identities = new Identities()): readonly OutputFile[] {
  if (folder.manifests.length === 0) return [];
  const problems = new Problems();
  const placed = new Map<string, Placed>();
  for (const manifest of folder.manifests) {
    const file = problems.catch(() => place(manifest, folder, identities));
    if (!file) continue;
    const first = placed.get(file.name);
    if (first) problems.add(fileTaken(`${folder.path}/${file.name}`, first, file));
    else placed.set(file.name, file);
  }
  const ordered = [...placed.values()].sort(byApplyOrder);
  const files = ordered.flatMap((file) => problems.catch(() => objectFile(file, folder)) ?? []);
  problems.throwIfAny();
  return [...files, kustomization(ordered, folder)];
}

function place(manifest: Manifest, folder: Folder, identities: Identities): Placed {
  const errors = shapeErrors(manifest);
  if (errors.length > 0) throw new UserErrors(errors);
  const id = resourceId(manifest.object);
  const claim = { bundle: folder.bundle, manifest };
  const first = identities.claim(id, claim);
  if (first) throw identityTaken(id, first, claim);
  const file = { name: fileName(id, folder.namespace), id, manifest };
  if (file.name.length > LONGEST_FILE_NAME) throw fileNameTooLong(file, LONGEST_FILE_NAME);
  return file;
}

function byApplyOrder(a: Placed, b: Placed): number {
  return applyRank(a.id) - applyRank(b.id) || compareText(a.name, b.name);
}

function objectFile(file: Placed, folder: Folder): OutputFile {
  const { manifest } = file;
  try {
    return { path: `${folder.path}/${file.name}`, text: toYaml(manifest.object), bundle: folder.bundle, manifest };
  } catch (error) {
    throw error instanceof NotYamlError ? notYaml(file, error) : error;
  }
}

function kustomization(ordered: readonly Placed[], folder: Folder): OutputFile {
  const text = toYaml({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ordered.map((file) => file.name),
  });
  return { path: `${folder.path}/kustomization.yaml`, text, bundle: folder.bundle };
}
