import type { KubernetesObject } from '../../../model/manifest';
import { annotationOf, commaSeparated } from '../metadata';
import { outcome, type Outcome } from '../following';

/** Hooks that run at another time than a sync. */
const APART: Readonly<Record<string, string>> = {
  SyncFail: 'runs when a sync fails',
  PreDelete: 'runs when the Application is deleted',
  PostDelete: 'runs when the Application is deleted',
};

const BY_HELM: Readonly<Record<string, string>> = {
  'pre-install': 'PreSync',
  'pre-upgrade': 'PreSync',
  'post-install': 'PostSync',
  'post-upgrade': 'PostSync',
  'pre-delete': 'PreDelete',
  'post-delete': 'PostDelete',
};

/** What Argo CD does with a hook, which it neither compares nor prunes; undefined for an object that is none. */
export function hookOutcome(object: KubernetesObject): Outcome | undefined {
  const own = annotationOf(object, 'argocd.argoproj.io/hook');
  const helm = annotationOf(object, 'helm.sh/hook');
  // Argo CD takes this one of Helm's for an object as any other.
  if (own === undefined && (helm === undefined || helm === 'crd-install')) return undefined;
  const types = own === undefined ? commaSeparated(helm).flatMap((type) => BY_HELM[type] ?? []) : commaSeparated(own);
  const [first, second] = types;
  if (first === 'Skip' && second === undefined) return outcome('ignores', 'an annotation has Argo CD skip it');
  if (first === undefined) return outcome('ignores', 'a hook that Argo CD does not know');
  const apart = types.flatMap((type) => APART[type] ?? []);
  return outcome('runs', ...(apart.length === types.length ? new Set(apart) : []));
}
