/** The files of the repository, by path. */
export type Files = Readonly<Record<string, string>>;

/** One commit of the history. */
export interface Step {
  /** As its message says. */
  readonly name: string;
  readonly edit: (files: Files) => Files;
}

const [WEB, ORDERS, CACHE, REPORT, PLATFORM] = ['web', 'orders', 'cache', 'report', 'platform'].map(
  (app) => `apps/${app}.ts`,
) as [string, string, string, string, string];
const [FLEET, STAGING, PROD] = ['fleet', 'staging', 'prod'].map((name) => `environments/${name}.yaml`) as [
  string,
  string,
  string,
];
const MANIFESTS = 'manifests/platform.yaml';

/** What happened to the repository, one commit after the other. */
export const STEPS: readonly Step[] = [
  step('a new image in staging', replace(STAGING, 'web:1.4.0', 'web:1.5.0')),
  step('the image goes to prod', replace(PROD, 'web:1.4.0', 'web:1.5.0')),
  step('the image goes back', replace(PROD, 'web:1.5.0', 'web:1.4.0')),
  step('a major version of redis', replace(CACHE, 'redis:7.4.2-alpine', 'redis:8.0.1-alpine')),
  step('more replicas', replace(PROD, 'replicas: 4', 'replicas: 6')),
  step('fewer replicas', replace(PROD, 'replicas: 6', 'replicas: 2')),
  step('a flag in a configuration file', replace(WEB, 'beta: false', 'beta: true')),
  step('a value in JSON', replace(MANIFESTS, '"orders": 100', '"orders": 250')),
  step(
    'the same JSON, written differently',
    replace(MANIFESTS, '{"orders": 250, "users": 5}', '{"users":5,"orders":250}'),
  ),
  step(
    'more memory',
    replace(
      WEB,
      "env: { LOG_LEVEL: 'info' }",
      "env: { LOG_LEVEL: 'info' },\n      resources: { memory: '1Gi', cpu: '500m' }",
    ),
  ),
  step('less memory', replace(WEB, "memory: '1Gi', cpu: '500m'", "memory: '256Mi', cpu: '0.5'")),
  step(
    'a patch takes the liveness probe away',
    replace(
      WEB,
      '    web.calls(',
      `    web.patch('Deployment', [{ op: 'remove', path: '/spec/template/spec/containers/0/livenessProbe' }]);\n    web.calls(`,
    ),
  ),
  step('the port of a service', replace(ORDERS, 'port: 8080', 'port: 8081')),
  step(
    'a way out to the internet',
    replace(WEB, '    web.expose', "    web.reaches({ cidr: '0.0.0.0/0', ports: [443] });\n    web.expose"),
  ),
  step('the way out is closed', replace(WEB, "    web.reaches({ cidr: '0.0.0.0/0', ports: [443] });\n", '')),
  step('another host', replace(WEB, "['shop.example.com']", "['shop.example.com', 'www.shop.example.com']")),
  step('the host goes', replace(WEB, ", 'www.shop.example.com'", '')),
  step(
    'a writable root filesystem',
    replace(CACHE, 'port: 6379', 'port: 6379,\n      security: { writableRootFilesystem: true }'),
  ),
  step('a hardened root filesystem', replace(CACHE, ',\n      security: { writableRootFilesystem: true }', '')),
  step('a wider role', replace(MANIFESTS, 'verbs: [get, list]', 'verbs: [get, list, delete]')),
  step('a narrower role', replace(MANIFESTS, 'verbs: [get, list, delete]', 'verbs: [get]')),
  step(
    'a construct is wrapped and renamed',
    compose(
      replace(
        WEB,
        "new WebService(app, 'web', {",
        "new WebService(new Construct(app, 'edge'), 'storefront', {\n      name: 'web',",
      ),
      replace(WEB, 'import { defineApp', "import { Construct } from 'constructs';\nimport { defineApp"),
    ),
  ),
  step(
    'a task gets another name, as declared',
    compose(
      replace(REPORT, "'nightly'", "'daily'"),
      replace(
        REPORT,
        '    report.calls',
        "    app.moved({ from: 'report-nightly', to: 'report-daily', reason: 'it runs by day' });\n    report.calls",
      ),
    ),
  ),
  step('another schedule', replace(REPORT, '0 2 * * *', '30 9 * * *')),
  step('a new owner', (files) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll("'team-orders'", "'team-checkout'")]),
    ),
  ),
  step('a larger volume of a StatefulSet', replace(CACHE, "size: '10Gi'", "size: '20Gi'")),
  step('a larger claim', replace(MANIFESTS, 'storage: 20Gi', 'storage: 40Gi')),
  step('volumes are deleted with their claims', replace(MANIFESTS, 'reclaimPolicy: Retain', 'reclaimPolicy: Delete')),
  step('a cluster more', replace(PROD, 'apps:\n', '  ap-1: { region: ap-southeast-1, kubernetes: "1.34" }\napps:\n')),
  step('a cluster less', replace(PROD, '  ap-1: { region: ap-southeast-1, kubernetes: "1.34" }\n', '')),
  step('an app leaves a cluster', replace(PROD, '  report: {}', '  report: { only: [eu-1] }')),
  step('both agents', replace(FLEET, 'agent: argocd', 'agent: both')),
  step(
    'a database goes',
    compose(
      replace(ORDERS, "    const db = new PostgresCluster(app, 'db', { storage: '50Gi' });\n", ''),
      replace(ORDERS, '    orders.uses(db);\n', ''),
      replace(ORDERS, 'PostgresCluster, ', ''),
      replace(FLEET, 'external:\n  - { kind: Secret, name: backup-store, namespace: orders }\n', ''),
    ),
  ),
  step('the claim goes', replace(MANIFESTS, /---\napiVersion: v1\nkind: PersistentVolumeClaim\n(.*\n){2}/, '')),
  step(
    'an app goes',
    compose(replace(PROD, '  platform: {}\n', ''), replace(STAGING, '  platform: {}\n', ''), (files) =>
      without(files, [PLATFORM, MANIFESTS]),
    ),
  ),
];

function step(name: string, edit: Step['edit']): Step {
  return { name, edit };
}

function compose(...edits: readonly Step['edit'][]): Step['edit'] {
  return (files) => edits.reduce((edited, edit) => edit(edited), files);
}

function replace(path: string, found: string | RegExp, by: string): Step['edit'] {
  return (files) => {
    const text = files[path] ?? '';
    const edited = text.replace(found, () => by);
    if (edited === text) throw new Error(`${path} does not hold ${String(found)}`);
    return { ...files, [path]: edited };
  };
}

function without(files: Files, paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}
