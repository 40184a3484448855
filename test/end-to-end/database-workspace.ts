import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { KubernetesObject } from '../../lib/model/manifest';
import { textsIn } from './footprint';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead } from './command';
import { withPackages } from './miniature';

function fleet(operator: string): string {
  const images =
    operator === 'cloudnative-pg' ? '{ "17": "ghcr.io/cloudnative-pg/postgresql:17.9-system-trixie" }' : '{}';
  return `fleet: shop
gitops: { agent: both, repository: "https://git.example.com/shop.git" }
postgres:
  operator: ${operator}
  images: ${images}
  backups: { destination: "s3://shop-backups", secret: backup-store }
external:
  - { kind: Secret, name: backup-store, namespace: shop }
  - { kind: Secret, name: shop-orders-orders, namespace: shop }
  - { kind: Secret, name: shop-orders-r1-orders, namespace: shop }
`;
}

const APP = `import { defineApp, PostgresCluster, postgresSettings, WebService, z } from 'fairlead';

export default defineApp({
  name: 'shop',
  owner: 'team-shop',
  settings: z.object({ orders: postgresSettings.optional() }),
  build(app) {
    const orders = new PostgresCluster(app, 'orders', { workload: 'oltp', ...app.settings.orders });
    const web = new WebService(app, 'web', { image: 'registry.example.com/web:1.0.0', port: 80 });
    web.uses(orders);
  },
});
`;

function prod(orders: string, only: readonly string[]): string {
  return `environment: prod
tier: production
clusters:
  eu-1: { region: eu-west-1, kubernetes: "1.34" }
  us-1: { region: us-east-1, kubernetes: "1.34" }
  ap-1: { region: ap-southeast-1, kubernetes: "1.34" }
apps:
  shop:
    only: [${only.join(', ')}]
    orders: ${orders}
`;
}

/** What one run of synth did to `dist/`. */
export interface Step {
  /** Codes of the errors that refused it, each once. */
  readonly refused: readonly string[];
  readonly messages: readonly string[];
  /** The changed lines, file by file. */
  readonly diff: string;
}

/** A workspace of three clusters with one app and one database, whose settings a test edits step by step. */
export class DatabaseWorkspace {
  private readonly root = withPackages(tempFolder({ 'apps/shop.ts': APP }));

  constructor(
    public operator = 'cloudnative-pg',
    private readonly only: readonly string[] = ['eu-1', 'us-1', 'ap-1'],
  ) {}

  /** Writes the settings of the database, and synth. */
  async set(orders: string): Promise<Step> {
    mkdirSync(join(this.root, 'environments'), { recursive: true });
    writeFileSync(join(this.root, 'environments/fleet.yaml'), fleet(this.operator));
    writeFileSync(join(this.root, 'environments/prod.yaml'), prod(orders, this.only));
    const before = this.dist();
    const { code, stdout, stderr } = await fairlead(['synth', '--format', 'json'], { cwd: this.root });
    if (code !== 0 && code !== 1) throw new Error(stderr);
    const answer = JSON.parse(stdout) as {
      readonly findings: readonly { readonly severity: string; readonly code: string; readonly message: string }[];
    };
    const errors = answer.findings.filter(({ severity }) => severity === 'error');
    return {
      refused: [...new Set(errors.map((error) => error.code))],
      messages: [...new Set(errors.map(({ message }) => message))],
      diff: difference(before, this.dist()),
    };
  }

  /** The manifests of a bundle, as they were written. */
  manifests(bundle: string): readonly KubernetesObject[] {
    return Object.entries(this.dist())
      .filter(([path]) => path.startsWith(`${bundle}/`) && !path.endsWith('kustomization.yaml'))
      .map(([, text]) => parse(text) as KubernetesObject);
  }

  private dist(): Readonly<Record<string, string>> {
    const folder = join(this.root, 'dist');
    return existsSync(folder) ? textsIn(folder) : {};
  }
}

/** Changed lines of changed manifests; of new and removed files the names. The index and kustomizations only list them. */
function difference(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .filter((path) => before[path] !== after[path] && !/(index\.json|kustomization\.yaml)$|^gitops\//.test(path))
    .map((path) => fileDifference(path, before[path], after[path]))
    .join('\n');
}

function fileDifference(path: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `+++ ${path}`;
  if (after === undefined) return `--- ${path}`;
  // What is watched follows from what a site is; that it changes is all that a step has to show of it.
  if (/(configmap|prometheusrule)\.[^/]*$/.test(path)) return `${path} differs`;
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    path,
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ].join('\n');
}
