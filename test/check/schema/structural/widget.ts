import type { KubernetesObject } from '../../../../lib/model/manifest';
import type { StructuralSchema } from '../../../../lib/check/schema/structural/structural-schema';

/** The schema of a kind whose `spec` has this schema. */
export function kindOf(spec: StructuralSchema): StructuralSchema {
  return { type: 'object', properties: { spec } };
}

/** An object of that kind. */
export function widget(spec: unknown): KubernetesObject {
  return { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' }, spec };
}
