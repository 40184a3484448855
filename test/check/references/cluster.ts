import { parseAllDocuments } from 'yaml';
import { checkReferences, type ReferenceReport } from '../../../lib/check/references/reference-faults';
import type { Subject } from '../../../lib/check/subjects/subject';
import type { External } from '../../../lib/model/external';
import { fieldText } from '../../../lib/model/field-path';
import type { Fault } from '../../../lib/model/finding';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { isClusterScoped } from '../../../lib/resources/cluster-scoped';

const place = { file: 'apps/shop.ts', line: 1, column: 1 };

/** The namespace of what names none. */
export const HOME = 'shop';

const NAMESPACE: KubernetesObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: HOME } };

/** The objects of a YAML stream, in the namespace `shop` where they belong to one and name none. */
export function objectsOf(yaml: string): readonly KubernetesObject[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const object = document.toJS() as KubernetesObject | null;
    if (!object) return [];
    if (isClusterScoped(object, new Map())) return [object];
    return [{ ...object, metadata: { ...object.metadata, namespace: object.metadata.namespace ?? HOME } }];
  });
}

/** A manifest of the app `shop`. */
export function subjectOf(object: unknown): Subject {
  return {
    object: object as KubernetesObject,
    text: '',
    target: { kubernetes: '1.34', tier: 'production', environment: 'prod', cluster: 'eu-1' },
    file: 'prod/eu-1/shop/object.yaml',
    bundle: 'prod/eu-1/shop',
    app: 'shop',
    locate: () => ({ place, span: 1 }),
  };
}

/** Something declared external, in the namespace `shop` unless it says otherwise. */
export function external(kind: string, name: string, more: Partial<External> = {}): External {
  return { kind, name, namespace: HOME, place, ...more };
}

/** What is found in a cluster of these objects and the namespace `shop`. */
export function report(objects: readonly unknown[], externals: readonly External[] = []): ReferenceReport {
  return checkReferences({ subjects: [NAMESPACE, ...objects].map(subjectOf), externals });
}

/** The faults of a YAML stream. */
export function faultsOf(yaml: string, externals: readonly External[] = []): readonly Fault[] {
  return report(objectsOf(yaml), externals).faults.map(({ fault }) => fault);
}

/** The faults of a YAML stream, each as its code and where it is: `reference/secret spec.tls.0.secretName`. */
export function found(yaml: string, externals: readonly External[] = []): readonly string[] {
  return faultsOf(yaml, externals).map(({ code, path }) => `${code} ${fieldText(path)}`);
}

/** A Deployment with one container, and what else its pods have. */
export function deployment(name: string, podSpec = '', container = ''): string {
  const indented = (text: string, by: number): string => text.trim().replace(/^/gm, ' '.repeat(by));
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
${indented(podSpec || 'restartPolicy: Always', 6)}
      containers:
      - name: main
        ports: [{ name: http, containerPort: 8080 }]
${indented(container || 'image: example', 8)}
---
`;
}
