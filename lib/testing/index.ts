/** What users' own Jest tests import from 'fairlead/testing'. */
export type { ImaginaryCluster } from './imaginary-workspace';
export { renderApp, type RealCluster } from './render-app';
export { Rendered, yamlSnapshots } from './rendered';
