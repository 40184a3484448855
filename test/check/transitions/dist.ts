import { parseAllDocuments } from 'yaml';
import { checkTransitions } from '../../../lib/check/transitions/check-transitions';
import type { Subject } from '../../../lib/check/subjects/subject';
import { fieldText } from '../../../lib/model/field-path';
import type { Fault } from '../../../lib/model/finding';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { PreviousObject } from '../../../lib/workspace/previous/previous-object';

/** What stands in `dist/`: YAML by bundle; a text alone is that of `prod/eu-1/shop`. */
export type Dist = string | Readonly<Record<string, string>>;

const HERE = 'prod/eu-1/shop';

/** The faults of what follows, in the order in which they are told. */
export function faultsOf(before: Dist, after: Dist, owns: (bundle: string) => boolean = () => true): readonly Fault[] {
  const clusters = [{ subjects: subjectsOf(after), externals: [] }];
  return checkTransitions({ previous: previousOf(before), clusters, owns }).map(({ fault }) => fault);
}

/** As faultsOf, each as `storage-shrinks spec.storage`, with `?` where it is a warning. */
export function found(before: Dist, after: Dist, owns?: (bundle: string) => boolean): readonly string[] {
  return faultsOf(before, after, owns).map(({ code, severity, path }) => {
    const mark = severity === 'warning' ? '?' : '';
    return `${code.replace('transition/', '')}${mark} ${fieldText(path)}`.trim();
  });
}

export function previousOf(dist: Dist): readonly PreviousObject[] {
  return placed(dist).map(({ bundle, object }) => {
    const [environment = '', cluster = ''] = bundle.split('/');
    return { environment, cluster, bundle, object };
  });
}

function subjectsOf(dist: Dist): readonly Subject[] {
  return placed(dist).map(({ bundle, object }) => {
    const [environment = '', cluster = '', app = ''] = bundle.split('/');
    return {
      object,
      text: '',
      target: { kubernetes: '1.34', tier: 'production', environment, cluster },
      file: `${bundle}/object.yaml`,
      bundle,
      app,
      locate: () => ({ place: { file: 'apps/shop.ts', line: 1, column: 1 }, span: 1 }),
    };
  });
}

function placed(dist: Dist): readonly { bundle: string; object: KubernetesObject }[] {
  const bundles = typeof dist === 'string' ? { [HERE]: dist } : dist;
  return Object.entries(bundles).flatMap(([bundle, yaml]) =>
    parseAllDocuments(yaml).flatMap((document) => {
      if (document.errors.length > 0) throw document.errors[0] ?? new Error(yaml);
      const object = document.toJS() as KubernetesObject | null;
      const metadata = { ...object?.metadata, name: object?.metadata.name ?? '' };
      return object ? [{ bundle, object: { ...object, metadata: { namespace: 'shop', ...metadata } } }] : [];
    }),
  );
}
