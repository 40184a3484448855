/** The files of a small valid workspace, in which faults are planted. Lines and columns of them stand in tests. */
export const TINY_WORKSPACE = {
  'environments/fleet.yaml': `fleet: tiny
gitops:
  agent: argocd
  repository: https://git.example.com/tiny.git
`,
  'environments/dev.yaml': `environment: dev
tier: development
clusters:
  local: { region: here, kubernetes: "1.34" }
apps:
  api: { replicas: 2 }
  web:
`,
  'apps/api.ts': `import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'api',
  owner: 'team-api',
  settings: z.object({ replicas: z.number().int().positive() }),
  build(app) {
    new WebService(app, 'api', { image: 'registry.example.com/api:1.0.0', port: 80, replicas: app.settings.replicas });
  },
});
`,
  'apps/web.ts': `import { ApiObject } from 'cdk8s';
import { defineApp, WebService } from 'fairlead';

export default defineApp({
  name: 'web',
  owner: 'team-web',
  build(app) {
    const web = new WebService(app, 'web', { image: 'registry.example.com/web:1.0.0', port: 80 });
    web.calls('api', { env: 'API_ADDR' });
    new ApiObject(app, 'flags', { apiVersion: 'v1', kind: 'ConfigMap', data: { dark: 'yes' } });
  },
});
`,
} as const;

/** A file of the small workspace. */
export type TinyFile = keyof typeof TINY_WORKSPACE;
