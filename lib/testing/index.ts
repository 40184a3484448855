/** What users' own Jest tests import from 'fairlead/testing'. */
export { renderApp, type ImaginaryCluster, type RealCluster } from './render-app';
export { Rendered, yamlSnapshots } from './rendered';
