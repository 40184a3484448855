import type { Subject } from '../../lib/check/subjects/subject';
import type { Finding } from '../../lib/model/finding';
import type { KubernetesObject } from '../../lib/model/manifest';

const PLACE = { file: 'apps/web.ts', line: 1, column: 1 };

export function configMap(name: string, more: Readonly<Record<string, unknown>> = {}): KubernetesObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'default' }, ...more };
}

/** A manifest of the app `web` on `prod/<cluster>`. */
export function subjectOn(cluster: string, object: KubernetesObject, more: Partial<Subject> = {}): Subject {
  return {
    object,
    text: JSON.stringify(object),
    target: { kubernetes: '1.34', tier: 'production', environment: 'prod', cluster },
    file: `prod/${cluster}/web/${object.metadata.name}.yaml`,
    bundle: `prod/${cluster}/web`,
    app: 'web',
    locate: () => ({ place: PLACE, span: 1 }),
    ...more,
  };
}

/** `schema/unknown-field prod/eu-1/web/a.yaml data`. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, file, path }) => [code, file, ...path].join(' '));
}
