import type { KubernetesObject } from '../../../lib/model/manifest';
import { changedFields } from '../../../lib/review/compare/changed-fields';
import { pathText } from '../../../lib/review/compare/path-text';

/** Fields of an object, by the way to the mapping that holds them. */
type Fields = Readonly<Record<string, unknown>>;

/** An object of a kind such as `apps/v1 Deployment`, with what it has beside its name. */
export function objectOf(kind: string, fields: Fields): KubernetesObject {
  const [apiVersion = '', name = ''] = kind.split(' ');
  return { apiVersion, kind: name, metadata: { name: 'web' }, ...fields };
}

/** A Deployment whose pods have such a spec. */
export function deployment(pod: Fields): KubernetesObject {
  return objectOf('apps/v1 Deployment', { spec: { template: { spec: pod } } });
}

/** A Deployment with one container `web`. */
export function container(fields: Fields): KubernetesObject {
  return deployment({ containers: [{ name: 'web', ...fields }] });
}

/** Changes as a reader would note them: path, what was, what is, and what it was compared as. */
export function noted(before: KubernetesObject, after: KubernetesObject): readonly (readonly unknown[])[] {
  return changedFields(before, after).map((change) => {
    const values = [pathText(change.path), change.before, change.after];
    return change.as ? [...values, change.as] : values;
  });
}
