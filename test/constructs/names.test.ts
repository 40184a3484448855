import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { CronTask, PostgresCluster, WebService } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { codeOf } from '../errors/errors-of';
import { appOf } from './apps';

const PROPS = { image: 'web:1', port: 80 };

describe('the name of an object', () => {
  test.each([
    ['shop', 'shop'],
    ['shop-admin', 'shop-admin'],
    ['web', 'shop-web'],
  ])('comes from the app and the id %s: %s', (id, name) => {
    const rendered = renderApp(appOf((app) => new WebService(app, id, PROPS)));
    expect(rendered.get('Deployment').metadata.name).toBe(name);
  });

  test('does not change when a construct is wrapped or moved', () => {
    const flat = renderApp(appOf((app) => new WebService(app, 'web', PROPS)));
    const wrapped = renderApp(
      appOf((app) => new WebService(new Construct(new Construct(app, 'one'), 'two'), 'web', PROPS)),
    );
    expect(wrapped.objects).toEqual(flat.objects);
  });

  test('stays when the id changes and the name is given', () => {
    const before = renderApp(appOf((app) => new WebService(app, 'web', PROPS)));
    const after = renderApp(appOf((app) => new WebService(app, 'storefront', { ...PROPS, name: 'web' })));
    expect(after.objects).toEqual(before.objects);
    const database = renderApp(appOf((app) => new PostgresCluster(app, 'db', { backups: false })));
    expect(renderApp(appOf((app) => new PostgresCluster(app, 'main', { name: 'db', backups: false }))).objects).toEqual(
      database.objects,
    );
  });

  test('is given to objects of cdk8s and cdk8s-plus by the same rule', () => {
    const rendered = renderApp(
      appOf((app) => {
        const wrapper = new Construct(app, 'wrapper');
        new ApiObject(wrapper, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
        new kplus.Secret(wrapper, 'token');
        new kplus.ConfigMap(wrapper, 'named', { metadata: { name: 'by-hand' } });
      }),
    );
    expect(rendered.find('ConfigMap').map((object) => object.metadata.name)).toEqual(['shop-settings', 'by-hand']);
    expect(rendered.get('Secret').metadata.name).toBe('shop-token');
  });

  test.each([
    ['Bad_Name!', 'FL1013'],
    ['-web', 'FL1013'],
    ['1web', 'FL1013'],
    ['', 'FL3001'],
    ['x'.repeat(59), 'FL3003'],
  ])('is refused when the id is %j: %s', (id, code) => {
    expect(codeOf(() => renderApp(appOf((app) => new WebService(app, id, PROPS))))).toBe(code);
  });

  test('starts with a letter, as the name of a Service must', () => {
    const app = appOf((scope) => new WebService(scope, 'web', PROPS), '3d');
    expect(codeOf(() => renderApp(app))).toBe('FL1013');
  });

  test('leaves a CronJob room for the suffix of its Jobs', () => {
    const app = (id: string) => appOf((scope) => new CronTask(scope, id, { image: 'x:1', schedule: '@daily' }));
    expect(renderApp(app('x'.repeat(47))).get('CronJob').metadata.name).toHaveLength(52);
    expect(codeOf(() => renderApp(app('x'.repeat(48))))).toBe('FL3003');
  });
});
