import { parse } from 'yaml';
import { kindKey } from '../../../lib/check/references/kinds';
import { resourceId, type KubernetesObject } from '../../../lib/model/manifest';
import type { ObjectChange, Placed } from '../../../lib/review/change';
import { changedFields } from '../../../lib/review/compare/changed-fields';
import type { Side } from '../../../lib/review/risk/rule';

/** The bundle of what is not said to be of another. */
export const BUNDLE = 'prod/eu-1/shop';

/** Reads one object. */
export function read(text: string): KubernetesObject {
  return parse(text) as KubernetesObject;
}

/** An object in the folder of a bundle; what Argo CD reads belongs to no cluster. */
export function placed(object: KubernetesObject, bundle = BUNDLE): Placed {
  const [environment = '', cluster = ''] = bundle.replace(/^gitops\/(argocd|flux)\//, '').split('/');
  const where = bundle.startsWith('gitops/argocd/') ? { environment } : { environment, cluster };
  const file = `${bundle}/${object.kind.toLowerCase()}.${object.metadata.name}.yaml`;
  return { object, id: resourceId(object), where, bundle, file };
}

export function sideOf(...all: readonly Placed[]): Side {
  return {
    clusters: all.map(({ where }) => where).filter(({ cluster }) => cluster !== undefined),
    bundles: new Set(all.map(({ bundle }) => bundle)),
    list: (where, kind) =>
      all.filter(
        (each) =>
          kindKey(each.id) === kind &&
          each.where.environment === where.environment &&
          each.where.cluster === where.cluster,
      ),
  };
}

/** What happened to one object, told by its two sides. */
export function changeOf(before: Placed | undefined, after: Placed | undefined): ObjectChange {
  const shown = after ?? before;
  if (!shown) throw new Error('a change has a side at least');
  const fields = before && after ? changedFields(before.object, after.object) : [];
  const kind = !before ? 'added' : !after ? 'removed' : fields.length > 0 ? 'changed' : 'moved';
  return { kind, id: shown.id, where: shown.where, ...(before && { before }), ...(after && { after }), fields };
}

/** A ConfigMap with annotations, whose only value is that of `value`. */
export function configMap(value: string, annotations: Readonly<Record<string, string>> = {}): KubernetesObject {
  const metadata = { name: 'settings', namespace: 'shop', annotations };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { value } };
}
