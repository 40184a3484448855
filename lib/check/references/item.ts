import { resourceId, type KubernetesObject, type ResourceId } from '../../model/manifest';
import type { Subject } from '../subjects/subject';
import { asMapping, asText } from './loosely';

/** A manifest that has at least an identity. */
export interface Item {
  readonly subject: Subject;
  readonly object: KubernetesObject;
  readonly id: ResourceId;
}

/** The subjects that can be told apart and pointed to; what lacks a kind or a name is for the schemas to report. */
export function itemsOf(subjects: readonly Subject[]): readonly Item[] {
  return subjects.flatMap((subject) => {
    const { object } = subject;
    const { apiVersion, kind, metadata } = asMapping(object);
    const { name, namespace } = asMapping(metadata);
    if (!asText(apiVersion) || !asText(kind) || !asText(name)) return [];
    const id = resourceId(object);
    return { subject, object, id: typeof namespace === 'string' ? id : { ...id, namespace: '' } };
  });
}
