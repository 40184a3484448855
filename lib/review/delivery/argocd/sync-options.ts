import { asList, valueAt } from '../../../check/references/loosely';
import type { KubernetesObject } from '../../../model/manifest';
import { annotationOf, commaSeparated } from '../metadata';
import type { Application } from './application';

const ANNOTATION = 'argocd.argoproj.io/sync-options';

/** What an option such as `Prune` is set to: by the object, otherwise by its Application. */
export function syncOption(
  object: KubernetesObject | undefined,
  { spec }: Application,
  key: string,
): string | undefined {
  return objectOption(object, key) ?? valueOf(asList(valueAt(spec, 'syncPolicy', 'syncOptions')), key);
}

/** What an object itself sets an option to. */
export function objectOption(object: KubernetesObject | undefined, key: string): string | undefined {
  return valueOf(commaSeparated(annotationOf(object, ANNOTATION)), key);
}

function valueOf(options: readonly unknown[], key: string): string | undefined {
  const found = options.find((option) => typeof option === 'string' && option.startsWith(`${key}=`));
  return typeof found === 'string' ? found.slice(key.length + 1) : undefined;
}
