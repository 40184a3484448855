/** What a user of the published package writes: one app, one environment, a script that renders the app. */
export const PROJECT_FILES = {
  'environments/fleet.yaml': `fleet: harbour
gitops:
  agent: flux
  repository: https://git.example.com/harbour/config.git
`,
  'environments/dev.yaml': `environment: dev
tier: development
clusters:
  local: { region: here, kubernetes: "1.34" }
apps:
  pilot: { image: registry.example.com/pilot:1.2.3 }
`,
  'apps/pilot.ts': `import { ApiObject } from 'cdk8s';
import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'pilot',
  owner: 'team-harbour',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    const { image, replicas } = app.settings;
    const pilot = new WebService(app, 'pilot', { image, port: 80, replicas });
    pilot.patch('Service', { metadata: { annotations: { 'example.com/berth': app.cluster.region } } });
    new ApiObject(app, 'limits', { apiVersion: 'v1', kind: 'LimitRange', spec: { limits: [] } });
  },
});
`,
  'render.ts': `import { renderApp } from 'fairlead/testing';
import pilot from './apps/pilot.js';

const imaginary = renderApp(pilot, { tier: 'production', settings: { image: 'pilot:2', replicas: 4 } });
const real = renderApp(pilot, { root: '.', environment: 'dev' });
const answers = [imaginary.get('Deployment', { spec: { replicas: 4 } }).kind, real.get('Service').metadata.namespace];
console.log(JSON.stringify(answers));
`,
  'tsconfig.json': `{
  "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "exactOptionalPropertyTypes": true },
  "include": ["apps", "render.ts"]
}
`,
} as const;
