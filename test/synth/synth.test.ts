import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { defineApp, WebService, type AppScope } from 'fairlead';
import type { Manifest } from '../../lib/model/manifest';
import { makePlan } from '../../lib/plan/plan';
import { EVERYTHING } from '../../lib/plan/selection';
import { renderBundles } from '../../lib/synth/synth';
import { imaginaryWorkspace } from '../../lib/testing/imaginary-workspace';
import { appOf } from '../constructs/apps';
import { codeOf, errorsOf } from '../errors/errors-of';
import { render } from './render';

const PROPS = { image: 'web:1', port: 80 };
/** The line of this file that a mark stands on. */
function lineOf(manifests: readonly Manifest[], kind: string): number | undefined {
  return manifests.find((manifest) => manifest.object.kind === kind)?.place.line;
}

describe('any construct', () => {
  test('of cdk8s and cdk8s-plus may stand in an app, and gets its namespace and labels', () => {
    const app = appOf((scope) => {
      new ApiObject(scope, 'quota', { apiVersion: 'v1', kind: 'ResourceQuota', spec: { hard: { pods: '10' } } });
      new kplus.ConfigMap(scope, 'settings', { data: { key: 'value' } });
    });
    for (const { object } of render(app)) {
      expect(object.metadata).toMatchObject({ namespace: 'shop', labels: { 'app.kubernetes.io/part-of': 'shop' } });
    }
  });

  test('that belongs to no namespace gets none', () => {
    const app = appOf((scope) => {
      new ApiObject(scope, 'reader', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' });
      new ApiObject(scope, 'issuer', { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer' });
      new ApiObject(scope, 'db', { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' });
    });
    expect(render(app).map(({ object }) => object.metadata.namespace)).toEqual([undefined, undefined, 'shop']);
  });

  test('may be YAML that exists already', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fairlead-include-')), 'legacy.yaml');
    writeFileSync(
      file,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: legacy, namespace: other }\ndata: { a: "1" }\n',
    );
    const [manifest] = render(appOf((scope) => new Include(scope, 'legacy', { url: file })));
    expect(manifest?.object).toMatchObject({ metadata: { name: 'legacy', namespace: 'other' }, data: { a: '1' } });
  });
});

describe('the place of a manifest', () => {
  test('is the line that made its construct, also inside a class of the user', () => {
    class Cache extends Construct {
      constructor(scope: Construct, id: string) {
        super(scope, id);
        new kplus.Secret(this, 'password'); // line of the Secret
      }
    }
    const app = appOf((scope) => {
      new WebService(scope, 'web', PROPS); // line of the WebService
      new Cache(scope, 'cache');
    });
    const manifests = render(app);
    const source = lines();
    expect(source[(lineOf(manifests, 'Deployment') ?? 0) - 1]).toContain('line of the WebService');
    expect(source[(lineOf(manifests, 'Secret') ?? 0) - 1]).toContain('line of the Secret');
    expect(manifests[0]).toMatchObject({ place: { file: 'synth.test.ts' }, construct: 'web/service-account' });
  });
});

describe('an app that goes wrong', () => {
  test.each([
    [
      'throws',
      'FL3001',
      () => {
        throw new Error('no luck');
      },
    ],
    [
      'throws something that is no error',
      'FL3001',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- users' code may
        throw 'no luck';
      },
    ],
    ['is asynchronous', 'FL3001', () => Promise.resolve()],
    ['is asynchronous and fails', 'FL3001', () => Promise.reject(new Error('no luck'))],
    [
      'throws what has no text',
      'FL3001',
      () => {
        throw Object.create(null);
      },
    ],
    [
      'throws an error that is none inside',
      'FL3001',
      () => {
        throw Object.assign(new Error(), { message: 42, stack: 7 });
      },
    ],
    [
      'changes what other clusters see',
      'FL3001',
      (scope: AppScope) => {
        Object.assign(scope.cluster.labels, { wave: 'first' });
      },
    ],
    [
      'changes its settings',
      'FL3001',
      (scope: AppScope) => {
        Object.assign(scope.settings as object, { replicas: 1 });
      },
    ],
    [
      'changes the defaults',
      'FL3001',
      (scope: AppScope) => {
        Object.assign(scope.defaults, { 'replicas.service': 1 });
      },
    ],
    [
      'holds a chart',
      'FL3002',
      (scope: Construct) => {
        new Chart(scope, 'more');
      },
    ],
    [
      'uses an id twice',
      'FL3001',
      (scope: Construct) => {
        new Construct(scope, 'a');
        new Construct(scope, 'a');
      },
    ],
    [
      'calls nobody',
      'FL2001',
      (scope: Construct) => {
        new WebService(scope, 'web', PROPS).calls('nobody');
      },
    ],
    [
      'calls itself',
      'FL2002',
      (scope: Construct) => {
        new WebService(scope, 'web', PROPS).calls('shop');
      },
    ],
    [
      'holds what YAML cannot',
      'FL3006',
      (scope: Construct) => {
        new ApiObject(scope, 'x', { apiVersion: 'v1', kind: 'ConfigMap', data: new Map() });
      },
    ],
    [
      'holds what holds itself',
      'FL3006',
      (scope: Construct) => {
        const data: Record<string, unknown> = {};
        data.data = data;
        new ApiObject(scope, 'x', { apiVersion: 'v1', kind: 'ConfigMap', data });
      },
    ],
    [
      'has a validation that throws',
      'FL3005',
      (scope: Construct) => {
        scope.node.addValidation({
          validate: () => {
            throw new Error('no luck');
          },
        });
      },
    ],
    [
      'has a validation that answers nonsense',
      'FL3005',
      (scope: Construct) => {
        scope.node.addValidation({ validate: () => [Object.create(null) as string] });
      },
    ],
    [
      'fails its own validation',
      'FL3005',
      (scope: Construct) => {
        scope.node.addValidation({ validate: () => ['not like this'] });
      },
    ],
  ] as const)('%s: %s', (_, code, build) => {
    const app = appOf(build);
    const [error, ...others] = errorsOf(() => render(app));
    expect([error?.code, others]).toEqual([code, []]);
    expect(error?.place?.file).toMatch(/synth\.test\.ts$|apps\.ts$/);
  });

  test('keeps no other app from being reported', () => {
    const broken = (name: string) =>
      appOf(() => {
        throw new Error(name);
      }, name);
    expect(codeOf(() => render(broken('one'), [broken('two')]))).toBe('FL3001,FL3001');
  });

  test('is reported once, and not again by those who call it', () => {
    const broken = appOf(() => {
      throw new Error('no luck');
    }, 'broken');
    const caller = appOf((scope) => new WebService(scope, 'web', PROPS).calls('broken'));
    expect(codeOf(() => render(caller, [broken]))).toBe('FL3001');
  });

  test('closes a circle: the error names it', () => {
    const calling = (name: string, other: string) =>
      appOf((scope) => new WebService(scope, name, PROPS).calls(other), name);
    const [error] = errorsOf(() => render(calling('a', 'b'), [calling('b', 'c'), calling('c', 'a')]));
    expect(error).toMatchObject({ code: 'FL2002', message: 'apps call each other in a circle: a → b → c → a' });
  });

  test.each([
    ['offers no service', (): void => undefined, 'FL2005'],
    [
      'offers several',
      (scope: Construct): void => {
        new WebService(scope, 'a', PROPS);
        new WebService(scope, 'b', PROPS);
      },
      'FL2005',
    ],
  ])('calls an app that %s', (_, build, code) => {
    const caller = appOf((scope) => new WebService(scope, 'web', PROPS).calls('store'));
    expect(codeOf(() => render(caller, [appOf(build, 'store')]))).toBe(code);
  });
});

describe('a cluster', () => {
  test('has its namespaces restricted and closed by default', () => {
    const workspace = imaginaryWorkspace(
      appOf(() => undefined),
      {
        neighbours: [defineApp({ name: 'beside', owner: 'x', namespace: 'shop', build: () => undefined })],
      },
    );
    const [cluster] = renderBundles(makePlan(workspace, EVERYTHING));
    expect(
      cluster?.manifests.map(({ object }) => [object.kind, object.metadata.namespace ?? object.metadata.name]),
    ).toEqual([
      ['Namespace', 'shop'],
      ['NetworkPolicy', 'shop'],
    ]);
    expect(cluster?.manifests[0]?.object.metadata).toMatchObject({
      labels: {
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'v1.34',
      },
    });
  });
});

function lines(): readonly string[] {
  return readFileSync(__filename, 'utf8').split('\n');
}
