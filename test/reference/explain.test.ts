import { fleetExplainer, proveExplained } from './explained-fleet';

jest.setTimeout(300_000);

/* EVERY_CLUSTER=1 proves the whole fleet, which takes minutes; dev/eu-1 runs every app. */
const EVERY = process.env.EVERY_CLUSTER === '1';
const CLUSTERS = ['dev/eu-1', ...(EVERY ? ['staging/eu-1', 'prod/eu-1', 'prod/us-1', 'prod/ap-1'] : [])];
const ENVIRONMENTS = ['dev', ...(EVERY ? ['staging', 'prod'] : [])];

const explainer = fleetExplainer();

test.each(CLUSTERS)('whatever explain tells of %s changes what it is told of, and nothing else', (name) => {
  const [environment = '', cluster = ''] = name.split('/');
  const proof = proveExplained(explainer, { environment, cluster }, (bundle) => !bundle.startsWith('gitops/argocd/'));
  if (EVERY) console.log(name, proof);
  expect(proof.leaves).toBeGreaterThan(1000);
  expect(proof.right / proof.leaves).toBe(1);
  // Another value can lead to more: a port that becomes that of a neighbour, an amount beyond a bound.
  expect(proof.moved / proof.stayed).toBeLessThan(0.0001);
});

test.each(ENVIRONMENTS)('the same for what Argo CD reads of %s', (environment) => {
  const proof = proveExplained(explainer, { environment }, (bundle) => bundle.startsWith('gitops/argocd/'));
  if (EVERY) console.log(environment, proof);
  expect(proof.right / proof.leaves).toBe(1);
});
