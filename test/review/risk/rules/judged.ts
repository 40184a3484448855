import { parseAllDocuments } from 'yaml';
import { kindKey } from '../../../../lib/check/references/kinds';
import { resourceId, type KubernetesObject } from '../../../../lib/model/manifest';
import type { ObjectChange, Placed, Where } from '../../../../lib/review/change';
import { changedFields } from '../../../../lib/review/compare/changed-fields';
import type { Act, Delivery } from '../../../../lib/review/delivery/delivery';
import type { RiskRule, Saying, Side } from '../../../../lib/review/risk/rule';

/** YAML by cluster; a text alone is that of `prod/eu-1`. */
export type Manifests = string | Readonly<Record<string, string>>;

/** What a rule says of a change, with agents that do as they are told here. */
export interface Judged {
  readonly before?: Manifests;
  readonly after?: Manifests;
  /** What the agents do, one each; none where nobody is known to. */
  readonly acts?: readonly Act[];
  /** The first object of before becomes the first of after. */
  readonly renamed?: boolean;
}

export function sayingsOf(rule: RiskRule, { before = '', after = '', acts = [], renamed }: Judged): readonly Saying[] {
  const [were, are] = [placed(before), placed(after)];
  const sides = { before: sideOf(were), after: sideOf(are) };
  const delivery = acts.map((act): Delivery => ({ agent: 'Flux', act, notes: [] }));
  return (renamed === true ? renaming(were, are) : changesOf(were, are))
    .filter(({ id }) => rule.kinds === 'any' || rule.kinds.includes(kindKey(id)))
    .flatMap((change) => rule.judge(change, { ...sides, delivery }));
}

export function messagesOf(rule: RiskRule, judged: Judged): readonly string[] {
  return sayingsOf(rule, judged).map(({ message }) => message);
}

function placed(manifests: Manifests): readonly Placed[] {
  const clusters = typeof manifests === 'string' ? { 'prod/eu-1': manifests } : manifests;
  return Object.entries(clusters).flatMap(([at, yaml]) => {
    const [environment = '', cluster = ''] = at.split('/');
    return parseAllDocuments(yaml).flatMap((document) => {
      const object = document.toJS() as KubernetesObject | null;
      return object ? [place(object, { environment, cluster })] : [];
    });
  });
}

function place(written: KubernetesObject, where: Where): Placed {
  const object = { ...written, metadata: { namespace: 'shop', ...written.metadata } };
  const bundle = `${where.environment}/${where.cluster ?? ''}/shop`;
  return { object, id: resourceId(object), where, bundle, file: `${bundle}/${object.metadata.name}.yaml` };
}

function sideOf(all: readonly Placed[]): Side {
  const clusters = [...new Map(all.map(({ where }) => [JSON.stringify(where), where])).values()];
  return {
    clusters,
    bundles: new Set(all.map(({ bundle }) => bundle)),
    list: (where, kind) =>
      all.filter((each) => kindKey(each.id) === kind && JSON.stringify(each.where) === JSON.stringify(where)),
  };
}

function changesOf(were: readonly Placed[], are: readonly Placed[]): readonly ObjectChange[] {
  const keyOf = ({ where, id }: Placed): string => JSON.stringify([where, id]);
  const [old, fresh] = [were, are].map((all) => new Map(all.map((each) => [keyOf(each), each])));
  return [...new Set([...were, ...are].map(keyOf))].flatMap((key): readonly ObjectChange[] => {
    const [before, after] = [old?.get(key), fresh?.get(key)];
    if (before && after) {
      const fields = changedFields(before.object, after.object);
      return fields.length === 0 ? [] : [{ kind: 'changed', ...after, before, after, fields }];
    }
    if (before) return [{ kind: 'removed', ...before, before, fields: [] }];
    return after ? [{ kind: 'added', ...after, after, fields: [] }] : [];
  });
}

function renaming([before]: readonly Placed[], [after]: readonly Placed[]): readonly ObjectChange[] {
  if (!before || !after) return [];
  const fields = changedFields(before.object, after.object);
  return [{ kind: 'renamed', ...after, before, after, fields, reason: 'it was called so by mistake' }];
}
