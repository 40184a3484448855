import { StatefulService, WebService, type Patch } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { errorsOf } from '../errors/errors-of';
import { appOf } from './apps';

function patched(kind: string, patch: Patch): ReturnType<typeof appOf> {
  return appOf((app) => {
    new WebService(app, 'web', { image: 'web:1', port: 80 }).patch(kind, patch);
  });
}

const SHARE = '/spec/template/spec/shareProcessNamespace';

describe('patch', () => {
  test('merges a mapping, removes with null, and keeps the rest', () => {
    const template = { spec: { shareProcessNamespace: true, enableServiceLinks: null } };
    const pod = renderApp(patched('Deployment', { spec: { template } })).get('Deployment', {
      spec: { template: { spec: { shareProcessNamespace: true, serviceAccountName: 'shop-web' } } },
    });
    expect(JSON.stringify(pod)).not.toContain('enableServiceLinks');
  });

  test('carries out operations of RFC 6902', () => {
    const operations: Patch = [
      { op: 'add', path: SHARE, value: true },
      { op: 'add', path: '/spec/template/spec/containers/0/args', value: ['--verbose'] },
    ];
    renderApp(patched('Deployment', operations)).get('Deployment', {
      spec: { template: { spec: { shareProcessNamespace: true, containers: [{ args: ['--verbose'] }] } } },
    });
  });

  test('finds one of several objects of a kind by its name', () => {
    const app = appOf((scope) => {
      const db = new StatefulService(scope, 'db', { image: 'db:1', port: 1, storage: { path: '/data' } });
      db.patch('Service', { metadata: { annotations: { a: 'b' } } }, 'shop-db-pods');
    });
    const annotated = renderApp(app).find('Service', { metadata: { annotations: { a: 'b' } } });
    expect(annotated.map(({ metadata }) => metadata.name)).toEqual(['shop-db-pods']);
  });

  test.each<[string, string, Patch]>([
    ['the construct has no such object', 'Deploymnet', {}],
    ['there is nothing to remove', 'Deployment', [{ op: 'remove', path: '/spec/paused' }]],
    ['there is nothing to replace', 'Deployment', [{ op: 'replace', path: '/spec/paused', value: true }]],
    ['its path leads nowhere', 'Deployment', [{ op: 'add', path: '/spec/a/b', value: 1 }]],
  ])('is an error at its own line when %s', (_, kind, patch) => {
    const [error] = errorsOf(() => renderApp(patched(kind, patch)));
    expect(error).toMatchObject({ code: 'FL3004', place: { file: expect.stringMatching(/patch\.test\.ts$/) } });
  });
});
