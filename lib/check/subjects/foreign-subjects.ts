import type { ManifestDocument } from '../../model/document';
import type { FieldPath } from '../../model/field-path';
import type { Fault, Finding } from '../../model/finding';
import type { KubernetesObject } from '../../model/manifest';
import type { Target } from '../../model/target';
import { isPlainObject } from '../../workspace/yaml/located';
import { badValue, missingField, wrongType } from '../schema/faults';
import type { Subject } from './subject';

/** Kinds that look like objects and are instructions to a tool. */
const NO_API = ['kustomize.config.k8s.io/', 'config.kubernetes.io/', 'skaffold/'];

/** Where a file of manifests belongs, as far as its path tells. */
export interface Whereabouts {
  readonly target: Target;
  /** The bundle and the app, for a file that stands where synth would write it. */
  readonly bundle?: string;
  readonly app?: string;
}

/** What was read. */
export interface Foreign {
  readonly subjects: readonly Subject[];
  /** What objects without a usable identity lack; nothing else can be said of them. */
  readonly malformed: readonly Finding[];
  /** Documents without kind and metadata, such as the values of a chart. */
  readonly others: readonly ManifestDocument[];
}

/** Manifests that were read from files, as the checks take them. What only tools read is left out. */
export function foreignSubjects(
  documents: readonly ManifestDocument[],
  whereabouts: (file: string) => Whereabouts,
): Foreign {
  const foreign = { subjects: [] as Subject[], malformed: [] as Finding[], others: [] as ManifestDocument[] };
  for (const document of documents) {
    const { object } = document;
    const where = whereabouts(document.place.file);
    const faults = identityFaults(object);
    if (!('kind' in object) && !('metadata' in object)) foreign.others.push(document);
    else if (NO_API.some((start) => String(object.apiVersion).startsWith(start))) continue;
    else if (faults.length > 0) foreign.malformed.push(...faults.map((fault) => malformed(document, fault, where)));
    else foreign.subjects.push(subjectOf(document, where));
  }
  return foreign;
}

function subjectOf({ object, place, locate }: ManifestDocument, where: Whereabouts): Subject {
  const { metadata, ...rest } = object as KubernetesObject;
  const { name = '', namespace, ...more } = metadata as Partial<KubernetesObject['metadata']>;
  const whole = { ...rest, metadata: { name, ...(namespace && { namespace }), ...more } } as KubernetesObject;
  return { object: whole, text: JSON.stringify(whole), file: place.file, ...where, locate };
}

/** What keeps an object from being one. It may leave its name to the API server. */
function identityFaults({ apiVersion, kind, metadata }: Readonly<Record<string, unknown>>): readonly Fault[] {
  const faults = [...textFault([], 'apiVersion', apiVersion), ...textFault([], 'kind', kind)];
  if (!isPlainObject(metadata)) return [...faults, noSuch([], 'metadata', metadata, 'a mapping')];
  const { name, generateName, namespace } = metadata;
  if (name === undefined && typeof generateName === 'string') return faults;
  if (name === '') faults.push(badValue(['metadata', 'name'], 'name must not be empty', 'give the object a name'));
  return [
    ...faults,
    ...textFault(['metadata'], 'name', name),
    ...(namespace === undefined || namespace === null ? [] : textFault(['metadata'], 'namespace', namespace)),
  ];
}

function textFault(holder: FieldPath, name: string, found: unknown): Fault[] {
  return typeof found === 'string' ? [] : [noSuch(holder, name, found, 'text')];
}

/** A field that is missing, or of another type than is expected. */
function noSuch(holder: FieldPath, name: string, found: unknown, expected: string): Fault {
  return found === undefined ? missingField(holder, name) : wrongType([...holder, name], found, expected);
}

function malformed(
  { object, place, locate }: ManifestDocument,
  fault: Fault,
  { target, bundle }: Whereabouts,
): Finding {
  const kind = typeof object.kind === 'string' ? object.kind : '';
  const name = isPlainObject(object.metadata) && typeof object.metadata.name === 'string' ? object.metadata.name : '';
  return {
    ...fault,
    object: { group: '', kind, namespace: '', name },
    file: place.file,
    ...(bundle !== undefined && { bundle }),
    target,
    mark: locate(fault.path),
  };
}
