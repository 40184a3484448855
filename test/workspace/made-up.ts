import { join } from 'node:path';
import { z } from 'zod';
import { markApp, type AppDefinition } from '../../lib/workspace/app-definition';
import { loadWorkspace, type Workspace } from '../../lib/workspace/workspace';
import { tempFolder } from './temp-folder';

/** An app as defineApp would make it, said to be defined on line 3 of its file; settings none. */
export type MadeUpApp = Partial<Omit<AppDefinition, 'definedAt'>>;

export const FLEET = `fleet: boutique
gitops:
  agent: argocd
  repository: https://git.example.com/config.git
`;

/** An environment of two clusters, for which a test writes the rest, from line 6 on. */
export const PROD = `environment: prod
tier: production
clusters:
  eu-1: { region: eu-west-1, kubernetes: "1.34" }
  us-1: { region: us-east-1, kubernetes: "1.34" }
`;

/** A workspace in a new folder. Its apps and policies are given, and not run from the files, which are empty. */
export function madeUp(
  files: Readonly<Record<string, string | Buffer>>,
  apps: Readonly<Record<string, MadeUpApp>> = {},
  policies: Readonly<Record<string, unknown>> = {},
): { readonly root: string; readonly load: () => Workspace } {
  const stubs = Object.keys(apps).map((name) => [`apps/${name}.ts`, ''] as const);
  const root = tempFolder({ 'apps/README.md': '', ...Object.fromEntries(stubs), ...files });
  const exports = new Map(Object.entries(apps).map(([name, app]) => [name, { default: complete(root, name, app) }]));
  const load = (): Workspace =>
    loadWorkspace(root, (file) => {
      const name = file.replace(/^.*\/|\.ts$/g, '');
      return file.includes('/policies/') ? policies[name] : exports.get(name);
    });
  return { root, load };
}

function complete(root: string, name: string, app: MadeUpApp): AppDefinition {
  return markApp({
    name,
    owner: 'team',
    namespace: undefined,
    podSecurity: 'restricted',
    settings: z.object({}),
    tierDefaults: {},
    exemptions: [],
    build: () => undefined,
    definedAt: { path: join(root, `apps/${name}.ts`), line: 3, column: 16 },
    ...app,
  });
}
