import { createRequire } from 'node:module';
import { synthesizeWorkspace } from '../../../lib/pipeline';
import { Explainer } from '../../../lib/review/explain/explainer';
import { loadWorkspace } from '../../../lib/workspace/workspace';
import { tempFolder } from '../../workspace/temp-folder';

/** A fleet with user code between what is written and what is rendered. Lines and columns of it stand in tests. */
export const SMALL_FLEET = {
  'environments/fleet.yaml': `fleet: small
gitops:
  agent: argocd
  repository: https://git.example.com/small.git
settings:
  motto: written for all
`,
  'environments/prod.yaml': `environment: prod
tier: production
clusters:
  east: { region: east-1, kubernetes: "1.34" }
  west: { region: west-1, kubernetes: "1.34" }
settings:
  motto: written for prod
apps:
  api:
  web:
    image: registry.example.com/web:1.4.0
    scale: 2
    clusters:
      west: { scale: 3 }
`,
  'apps/_sizes.ts': `/** Pods for a scale. */
export const podsFor = (scale: number): number => scale * 2;

export const limits = { memory: '96Mi' };
`,
  'apps/api.ts': `import { defineApp, WebService } from 'fairlead';

export default defineApp({
  name: 'api',
  owner: 'team-api',
  build(app) {
    new WebService(app, 'api', { image: 'registry.example.com/api:2.0.0', port: 80, protocol: 'grpc' });
  },
});
`,
  'apps/web.ts': `import { defineApp, WebService, z } from 'fairlead';
import { limits, podsFor } from './_sizes';

export default defineApp({
  name: 'web',
  owner: 'team-web',
  settings: z.object({ image: z.string(), scale: z.number(), motto: z.string() }),
  build(app) {
    const { image, scale, motto } = app.settings;
    const web = new WebService(app, 'web', {
      image,
      port: 8080,
      replicas: podsFor(scale),
      env: { MOTTO: \`\${motto}!\` },
      resources: { cpu: '100m', memory: limits.memory },
    });
    web.calls('api', { env: 'API_ADDR' });
  },
});
`,
} as const;

/** The small fleet in a folder of its own, ready to be explained. */
export function smallFleet(files: Readonly<Record<string, string>> = {}): Explainer {
  const root = tempFolder({ ...SMALL_FLEET, ...files });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest's own require compiles TypeScript
  const workspace = loadWorkspace(root, (file) => require(file) as unknown);
  return new Explainer(workspace, (given, selection) => synthesizeWorkspace(given, selection).files, createRequire);
}
