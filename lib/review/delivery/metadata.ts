import { asMapping, valueAt } from '../../check/references/loosely';
import type { KubernetesObject } from '../../model/manifest';

/** The text of an annotation; undefined where there is none. */
export function annotationOf(object: KubernetesObject | undefined, key: string): string | undefined {
  const value = asMapping(valueAt(object, 'metadata', 'annotations'))[key];
  return typeof value === 'string' ? value : undefined;
}

/** What a list with commas holds. */
export function commaSeparated(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}
