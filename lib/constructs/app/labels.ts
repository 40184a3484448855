import type { AppContext } from './app-context';

/** Labels and annotations of an object. */
export interface Metadata {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export const NAME_LABEL = 'app.kubernetes.io/name';
/** The labels of every object of an app; `name` and `component` are added where there is a workload. */
export function appLabels(context: Pick<AppContext, 'name' | 'owner'>): Record<string, string> {
  return {
    'app.kubernetes.io/part-of': context.name,
    'app.kubernetes.io/managed-by': 'fairlead',
    'fairlead.dev/owner': context.owner,
  };
}

/** The version that an image's tag tells, where it makes a valid label; a digest does not. */
export function versionLabel(image: string): string | undefined {
  const tag = /:([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)(@|$)/.exec(image.slice(image.lastIndexOf('/') + 1));
  return tag?.[1];
}
