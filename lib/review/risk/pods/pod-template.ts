import { kindKey } from '../../../check/references/kinds';
import { asMapping, type Mapping } from '../../../check/references/loosely';
import { POD_TEMPLATES, podTemplate, podTemplatePath } from '../../../check/references/pod-template';
import { resourceId, type KubernetesObject } from '../../../model/manifest';
import type { ReviewPath } from '../../change';

/** The kinds that carry a template of pods, or are a pod, as `Side.list` names them. */
export const POD_KINDS: readonly string[] = Object.keys(POD_TEMPLATES);

/** The template of an object's pods, with `metadata` and `spec`; undefined for an object that makes none. */
function podTemplateOf(object: KubernetesObject): Mapping | undefined {
  return podTemplate(kindKey(resourceId(object)), object);
}

/** What the pods of an object are to be; undefined for an object that makes none. */
export function podSpecOf(object: KubernetesObject): Mapping | undefined {
  const template = podTemplateOf(object);
  return template && asMapping(template.spec);
}

/** Where the spec of an object's pods stands, such as `spec.template.spec`; empty for an object that makes none. */
export function podSpecPath(object: KubernetesObject): ReviewPath {
  const path = podTemplatePath(kindKey(resourceId(object)));
  return path ? [...path, 'spec'] : [];
}
