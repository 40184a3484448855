import { isUtf8 } from 'node:buffer';
import type { ErrorCode } from '../../errors/codes';
import { Problems } from '../../errors/problems';
import type { UserError } from '../../errors/user-error';
import type { KubernetesObject } from '../../model/manifest';
import { parseManifests } from '../../workspace/manifests/parse-manifests';
import { isPlainObject } from '../../workspace/yaml/located';
import { derivedKustomization } from './kustomization';

/** What a file holds. */
export interface Content {
  readonly objects: readonly KubernetesObject[];
  /** Why it holds something that could not be compared: one sentence without a full stop. */
  readonly fault?: string;
}

/** No stream of manifests comes near. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGE_FILE_POINTER = 'version https://git-lfs.github.com/spec/';
/** What errors of these codes say may be a piece of the text: a password such as `*a` is taken for an alias. */
const QUOTING: ReadonlySet<ErrorCode> = new Set(['FL1002', 'FL1003', 'FL1004', 'FL1005', 'FL1006']);
const CONFLICT = /^<{7}(?: |\r?$)/m;

/** Reads a file of manifests: any number of documents of YAML or JSON, and lists of objects. */
export function manifestsIn(bytes: Uint8Array): Content {
  return documentsIn(bytes, (document) => document);
}

/** Reads a `kustomization.yaml`: what it says beyond naming the files of its folder, as one object with a given name. */
export function kustomizationIn(bytes: Uint8Array, name: string): Content {
  return documentsIn(bytes, (document) => derivedKustomization(document, name));
}

type Document = Readonly<Record<string, unknown>>;

function documentsIn(bytes: Uint8Array, settled: (document: Document) => Document): Content {
  const unreadable = faultOfBytes(bytes);
  if (unreadable !== undefined) return { objects: [], fault: unreadable };
  const text = new TextDecoder().decode(bytes);
  const conflict = CONFLICT.exec(text);
  if (conflict)
    return { objects: [], fault: `an unresolved git conflict starts on line ${lineOf(text, conflict.index)}` };
  const problems = new Problems();
  const documents = parseManifests(text, '', problems);
  const objects = documents.map(({ object }) => settled(object)).filter(isObject);
  const nameless = documents.length - objects.length;
  const mayBeSecret = text.includes('Secret');
  const faults = [
    ...problems.all.map((error) => faultText(error, mayBeSecret)),
    ...(nameless > 0 ? [namelessText(nameless)] : []),
  ];
  return { objects, ...(faults[0] !== undefined && { fault: faults[0] }) };
}

function faultOfBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) return `it is larger than ${MOST_BYTES / 1024 / 1024} MiB`;
  if (bytes.includes(0)) return 'it is a binary file';
  if (!isUtf8(bytes)) return 'it is no text in UTF-8';
  const start = Buffer.from(bytes.subarray(0, LARGE_FILE_POINTER.length)).toString();
  return start === LARGE_FILE_POINTER ? 'it is kept in Git LFS, and only the pointer to it is here' : undefined;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function faultText({ code, message, place }: UserError, mayBeSecret: boolean): string {
  const told =
    mayBeSecret && QUOTING.has(code) ? 'its YAML is broken, in a way that is not told because of a Secret' : message;
  return place ? `${told} (line ${place.line}, column ${place.column})` : told;
}

function isObject(document: Document): document is KubernetesObject {
  const { apiVersion, kind, metadata } = document;
  if (!isPlainObject(metadata)) return false;
  const { name, namespace } = metadata;
  const isNamed = [apiVersion, kind, name].every((text) => typeof text === 'string' && text !== '');
  return isNamed && typeof (namespace ?? '') === 'string';
}

function namelessText(count: number): string {
  const one = 'it holds something without apiVersion, kind or metadata.name';
  return count === 1 ? one : `${one}, ${count} times`;
}
