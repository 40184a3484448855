import { StatefulService, WebService } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { codeOf, errorsOf } from '../errors/errors-of';
import { appOf } from './apps';

const PROPS = { image: 'web:1', port: 80 };
const WHY = { reason: 'the team has another name' };

describe('what an app declares moved', () => {
  test('carries its former name and the reason, also what is named after it', () => {
    const rendered = renderApp(
      appOf((app) => {
        new StatefulService(app, 'store', {
          ...PROPS,
          files: { '/etc/a': 'a' },
          storage: { size: '1Gi', path: '/data' },
        });
        new WebService(app, 'web', PROPS);
        app.moved({ from: 'shop-disk', to: 'shop-store', ...WHY });
      }),
    );
    const former = rendered.objects.map(({ kind, metadata }) => [
      `${kind}/${metadata.name}`,
      metadata.annotations?.['fairlead.dev/moved-from'],
    ]);
    const moved = former.filter(([, from]) => from !== undefined);
    expect(moved).toContainEqual(['StatefulSet/shop-store', 'StatefulSet/shop-disk']);
    expect(moved.every(([now, from]) => now?.replace('shop-store', 'shop-disk') === from)).toBe(true);
    expect(former.filter(([now]) => now?.includes('shop-web')).every(([, from]) => from === undefined)).toBe(true);
    expect(rendered.get('StatefulSet').metadata.annotations?.['fairlead.dev/moved-reason']).toBe(WHY.reason);
    expect(JSON.stringify(rendered.get('StatefulSet').spec)).not.toContain('moved-from');
  });

  test('can be one kind, and can come from another namespace', () => {
    const rendered = renderApp(
      appOf((app) => {
        new WebService(app, 'web', PROPS);
        app.moved({ kind: 'Service', from: 'old/web', to: 'shop-web', ...WHY });
      }),
    );
    expect(rendered.get('Service').metadata.annotations).toMatchObject({
      'fairlead.dev/moved-from': 'Service/old/web',
    });
    expect(rendered.get('Deployment').metadata.annotations).toBeUndefined();
  });

  test.each([
    ['no object has the name', { from: 'cart', to: 'shop-wep', ...WHY }, 'FL3008'],
    ['no object of the kind has it', { kind: 'Job', from: 'cart', to: 'shop-web', ...WHY }, 'FL3008'],
    ['the former name is still in use', { from: 'shop-admin', to: 'shop-web', ...WHY }, 'FL3008'],
    ['it is the same name', { from: 'shop-web', to: 'shop-web', ...WHY }, 'FL3002'],
    ['there is no reason', { from: 'cart', to: 'shop-web', reason: ' ' }, 'FL3002'],
    ['the former name is none', { from: 'Cart!', to: 'shop-web', ...WHY }, 'FL3002'],
  ])('is refused when %s', (_, props, code) => {
    const app = appOf((scope) => {
      new WebService(scope, 'web', PROPS);
      new WebService(scope, 'admin', PROPS);
      scope.moved(props);
    });
    expect(codeOf(() => renderApp(app))).toBe(code);
  });

  test('suggests the name that was meant', () => {
    const app = appOf((scope) => {
      new WebService(scope, 'web', PROPS);
      scope.moved({ from: 'cart', to: 'shop-wep', ...WHY });
    });
    expect(errorsOf(() => renderApp(app))[0]?.fix).toBe('did you mean "shop-web"?');
  });
});
