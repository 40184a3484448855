import { isMapping } from '../../check/schema/structural/is-mapping';
import type { KubernetesObject } from '../../model/manifest';
import type { FieldChange, ObjectChange, ReviewPath } from '../change';
import { pathText } from '../compare/path-text';

/** All that a Secret has beside its secrets; whatever else stands there may be one at the wrong place. */
const OPEN: readonly ReviewPath[number][] = ['apiVersion', 'kind', 'metadata', 'type', 'immutable'];

/** Where kubectl keeps a copy of the whole object. */
const COPY = ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'];

/** Stands for what has no length in bytes. */
const HIDDEN = '(hidden)';

/**
 * The fields of a change without what is secret in them, each once, as every report prints them: of a Secret nothing but
 * lengths, such as `(12 bytes)`, and ways that end at the key, for what lies below is secret as well.
 *
 * @param fields Default all of the change.
 */
export function shownFields(change: ObjectChange, fields = change.fields): readonly FieldChange[] {
  if (!isSecret(change.before?.object) && !isSecret(change.after?.object)) return fields;
  const shown = fields.map((field) => openField(change, field));
  return [...new Map(shown.map((field) => [pathText(field.path), field])).values()];
}

/** The object without what is secret in it: itself unless it is a Secret. */
export function shownObject(object: KubernetesObject): KubernetesObject {
  return isSecret(object) ? (opened(object, []) as KubernetesObject) : object;
}

function isSecret(object: KubernetesObject | undefined): boolean {
  return object?.kind === 'Secret' && !object.apiVersion.includes('/');
}

function openField(change: ObjectChange, field: FieldChange): FieldChange {
  const path = secretPath(field.path);
  if (!path) return { ...field, before: opened(field.before, field.path), after: opened(field.after, field.path) };
  const [was, is] = (['before', 'after'] as const).map((side) =>
    path.length < field.path.length ? valueAt(change[side]?.object, path) : field[side],
  );
  const [before, after] = [hidden(was, path), hidden(is, path)];
  const alike = typeof after === 'string' && before === after;
  return { path, before, after: alike ? after.replace(/\)$/, ', changed)') : after };
}

/** The way to the secret that a field is, or is a part of; undefined where it is none. */
function secretPath(path: ReviewPath): ReviewPath | undefined {
  const [top] = path;
  if (top !== undefined && !OPEN.includes(top)) return path.slice(0, 2);
  return COPY.every((key, at) => path[at] === key) ? COPY : undefined;
}

/** A value of a Secret, without the secrets below it. */
function opened(value: unknown, path: ReviewPath): unknown {
  if (secretPath(path)) return hidden(value, path);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, opened(below, [...path, key])]));
}

function hidden(value: unknown, path: ReviewPath): unknown {
  if (value === undefined) return undefined;
  if (isMapping(value) && path.length === 1) {
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, hidden(below, [...path, key])]));
  }
  if (typeof value !== 'string') return HIDDEN;
  const { length } = Buffer.from(value, path[0] === 'data' ? 'base64' : 'utf8');
  return `(${length} ${length === 1 ? 'byte' : 'bytes'})`;
}

function valueAt(value: unknown, path: ReviewPath): unknown {
  return path.reduce((at, key) => (isMapping(at) && typeof key === 'string' ? at[key] : undefined), value);
}
