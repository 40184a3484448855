import { parseAllDocuments } from 'yaml';
import { kindKey } from '../../../check/references/kinds';
import { resourceId, type KubernetesObject } from '../../../model/manifest';
import { isClusterScoped } from '../../../resources/cluster-scoped';
import type { ObjectChange, Placed, Where } from '../../change';
import { changedFields } from '../../compare/changed-fields';
import { idKey } from '../../objects/ids';
import { deliveriesOf } from '../../delivery/deliveries';
import { applyRule } from '../apply-rule';
import type { RiskExample, RiskRule, Side } from '../rule';

/** The one cluster of every example, and its one app. */
const ENVIRONMENT = 'prod';
const CLUSTER = 'eu-1';
const NAMESPACE = 'shop';

/**
 * What a rule says of an example, in the order of the objects: those of `before`, then those that came.
 *
 * Agents' objects in it are taken for those of the cluster, and everything else for the bundle `prod/eu-1/shop`.
 *
 * @throws YAMLParseError for an example that is no YAML
 */
export function runExample(rule: RiskRule, example: RiskExample): readonly string[] {
  const before = placedIn(example.before);
  const after = placedIn(example.after);
  const sides = { before: sideOf(before), after: sideOf(after) };
  return changesBetween(before, after)
    .filter(({ id }) => rule.kinds === 'any' || rule.kinds.includes(kindKey(id)))
    .flatMap((change) => {
      const delivery = deliveriesOf(change, sides.before, sides.after);
      return applyRule(rule, change, { ...sides, delivery }).map(({ message }) => message);
    });
}

/** The objects of one side of an example, each where the one cluster has it. @throws YAMLParseError */
export function placedIn(documents: string): ReadonlyMap<string, Placed> {
  const placed = parseAllDocuments(documents).flatMap((document) => {
    const [error] = document.errors;
    if (error) throw error;
    const object = document.toJS() as KubernetesObject | null;
    return object === null ? [] : [place(object)];
  });
  return new Map(placed.map((each) => [idKey(each.id), each]));
}

function place(written: KubernetesObject): Placed {
  const { metadata } = written;
  const object =
    metadata.namespace !== undefined || isClusterScoped(written, new Map())
      ? written
      : { ...written, metadata: { ...metadata, namespace: NAMESPACE } };
  const bundle = bundleOf(written);
  return {
    object,
    id: resourceId(object),
    where: bundle.startsWith('gitops/argocd/')
      ? { environment: ENVIRONMENT }
      : { environment: ENVIRONMENT, cluster: CLUSTER },
    bundle,
    file: `${bundle}/${object.kind.toLowerCase()}.${metadata.name}.yaml`,
  };
}

function bundleOf({ apiVersion, kind }: KubernetesObject): string {
  if (apiVersion.startsWith('argoproj.io/') && kind.startsWith('App')) return `gitops/argocd/${ENVIRONMENT}`;
  if (/^(kustomize|source)\.toolkit\.fluxcd\.io\//.test(apiVersion)) return `gitops/flux/${ENVIRONMENT}/${CLUSTER}`;
  return `${ENVIRONMENT}/${CLUSTER}/${NAMESPACE}`;
}

function sideOf(placed: ReadonlyMap<string, Placed>): Side {
  return {
    clusters: placed.size === 0 ? [] : [{ environment: ENVIRONMENT, cluster: CLUSTER }],
    bundles: new Set([...placed.values()].map(({ bundle }) => bundle)),
    list: (where, kind) => [...placed.values()].filter((each) => kindKey(each.id) === kind && isAt(each.where, where)),
  };
}

function isAt(a: Where, b: Where): boolean {
  return a.environment === b.environment && a.cluster === b.cluster;
}

function changesBetween(
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
): readonly ObjectChange[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => changeOf(before.get(key), after.get(key)));
}

function changeOf(before: Placed | undefined, after: Placed | undefined): readonly ObjectChange[] {
  if (before && after) {
    const fields = changedFields(before.object, after.object);
    const { id, where } = after;
    return fields.length === 0 ? [] : [{ kind: 'changed', id, where, before, after, fields }];
  }
  if (before) return [{ kind: 'removed', id: before.id, where: before.where, before, fields: [] }];
  return after ? [{ kind: 'added', id: after.id, where: after.where, after, fields: [] }] : [];
}
