import { findBundle, findFile, findLeaves, findObject } from '../../../lib/review/explain/question';
import { errorsOf } from '../../errors/errors-of';
import { smallFleet } from './small-fleet';

const explainer = smallFleet();
const scope = { environment: 'prod', cluster: 'east' };

test.each([
  ['prod/east/web', { scope, app: 'web' }],
  ['prod/east/cluster', { scope, app: undefined }],
  ['gitops/flux/prod/east', { scope, app: undefined }],
  ['gitops/argocd/prod', { scope: { environment: 'prod' }, app: undefined }],
])('the bundle %s', (name, found) => {
  expect(findBundle(explainer.workspace, name)).toEqual({ bundle: name, ...found });
});

test.each(['Deployment/web', 'Deployment/web/web', 'Deployment.apps/web'])('an object as %s', (name) => {
  expect(findObject(explainer.picture(scope), 'prod/east/web', name).path).toBe('prod/east/web/deployment.web.yaml');
});

test.each([
  ['spec.selector', ['spec.selector.matchLabels[app.kubernetes.io/name]']],
  ['/spec/selector/matchLabels/app.kubernetes.io~1name', ['spec.selector.matchLabels[app.kubernetes.io/name]']],
  ['spec.template.spec.containers[name=web].image', ['spec.template.spec.containers[name=web].image']],
  ['spec.template.spec.containers[0].image', ['spec.template.spec.containers[name=web].image']],
])('the field %s', (field, found) => {
  const leaves = findLeaves(explainer.picture(scope), 'prod/east/web/deployment.web.yaml', field);
  expect(leaves.map((leaf) => leaf.field)).toEqual(found);
});

test.each([
  [
    'a bundle',
    () => findBundle(explainer.workspace, 'prod/eest/web'),
    'there is no bundle prod/eest/web',
    'did you mean prod/east/web?',
  ],
  [
    'an object',
    () => findObject(explainer.picture(scope), 'prod/east/web', 'Deployment/wep'),
    'prod/east/web has no Deployment/wep',
    'did you mean Deployment/web?',
  ],
  [
    'a file',
    () => findFile(explainer, 'prod/east/web/deploymant.web.yaml'),
    'dist/prod/east/web/deploymant.web.yaml holds no manifest',
    'did you mean prod/east/web/deployment.web.yaml?',
  ],
  [
    'a field',
    () => findLeaves(explainer.picture(scope), 'prod/east/web/deployment.web.yaml', 'spec.replica'),
    'spec has no replica',
    'did you mean replicas?',
  ],
  [
    'a field of what has none',
    () => findLeaves(explainer.picture(scope), 'prod/east/web/deployment.web.yaml', 'spec.replicas.min'),
    'spec.replicas has no min',
    'ask for spec.replicas',
  ],
])('%s that there is not', (_, find, message, fix) => {
  expect(errorsOf(find).map((error) => [error.code, error.message, error.fix])).toEqual([['FL2004', message, fix]]);
});
