import type { Finding } from '../../../lib/model/finding';

/** A finding of a Deployment; a test writes what it is about. */
export function finding(rest: Partial<Finding> = {}): Finding {
  return {
    code: 'schema/unknown-field',
    severity: 'error',
    message: 'replicaz is not a known field, the nearest is replicas',
    fix: 'write replicas',
    path: ['spec', 'replicaz'],
    object: { group: 'apps', kind: 'Deployment', namespace: 'web', name: 'web' },
    file: 'prod/eu-1/web/deployment.web.yaml',
    bundle: 'prod/eu-1/web',
    construct: 'web/deployment',
    target: { kubernetes: '1.34', tier: 'production', environment: 'prod', cluster: 'eu-1' },
    mark: { place: { file: 'apps/web.ts', line: 2, column: 3 }, span: 1 },
    ...rest,
  };
}

/** The same on some clusters. */
export function onClusters(...clusters: readonly string[]): readonly Finding[] {
  return clusters.map((cluster) =>
    finding({ bundle: `prod/${cluster}/web`, file: `prod/${cluster}/web/deployment.web.yaml` }),
  );
}

/** A finding of a file that others wrote. */
export function foreign(rest: Partial<Finding> = {}): Finding {
  const { code, severity, message, fix = '', path, object, target } = finding();
  const mark = { place: { file: 'a.yaml', line: 1, column: 1 }, span: 4 };
  return { code, severity, message, fix, path, object, target, file: 'a.yaml', mark, ...rest };
}
