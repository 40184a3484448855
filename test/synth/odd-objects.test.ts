import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Include, JsonPatch, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { WebService } from 'fairlead';
import { layoutBundles } from '../../lib/layout/layout-bundles';
import { appOf } from '../constructs/apps';
import { errorsOf } from '../errors/errors-of';
import { tempFolder } from '../workspace/temp-folder';
import { render, renderCluster } from './render';

type Build = (scope: Construct) => void;

function include(yaml: string): Build {
  return (scope) => {
    const url = join(tempFolder({}), 'legacy.yaml');
    writeFileSync(url, yaml);
    new Include(scope, 'legacy', { url });
  };
}

function object(props: object, patch?: JsonPatch): Build {
  return (scope) => {
    const made = new ApiObject(scope, 'odd', props as ApiObjectProps);
    if (patch) made.addJsonPatch(patch);
  };
}

const CONFIG = { apiVersion: 'v1', kind: 'ConfigMap' };

describe('what cannot be applied as an object of its own is refused (FL4003)', () => {
  test.each<[string, Build, RegExp]>([
    ['no kind', object({ apiVersion: 'v1' }), /has no kind/],
    ['no metadata', object(CONFIG, JsonPatch.remove('/metadata')), /has no metadata\.name/],
    ['metadata of another type', object(CONFIG, JsonPatch.replace('/metadata', null)), /has no metadata\.name/],
    ['a namespace of another type', object(CONFIG, JsonPatch.replace('/metadata/namespace', 5)), /namespace of type/],
    ['a generated name', object({ ...CONFIG, metadata: { generateName: 'odd-' } }), /metadata\.generateName/],
    ['a list', include('apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: ConfigMap }]\n'), /is a List/],
    ['a list of one kind', include('apiVersion: v1\nkind: ConfigMapList\nitems: []\n'), /is a ConfigMapList/],
    [
      'a patch that takes the metadata away',
      (scope) => new WebService(scope, 'web', { image: 'web:1', port: 80 }).patch('Service', { metadata: null }),
      /has no metadata\.name/,
    ],
  ])('%s', (_, build, message) => {
    const errors = errorsOf(() => layoutBundles(renderCluster(appOf(build))));
    expect(errors.map(({ code }) => code)).toEqual(['FL4003']);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.place?.file).toBe('odd-objects.test.ts');
    expect(errors[0]?.fix).toBeDefined();
  });

  test('a kind of the user that ends in List and has no items is none', () => {
    expect(render(appOf(object({ apiVersion: 'example.com/v1', kind: 'AllowList' })))).toHaveLength(1);
  });
});

describe('the namespace', () => {
  const definition = (kind: string, scope: string): string => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: any.${kind.toLowerCase()} }
spec: { group: example.com, scope: ${scope}, names: { kind: ${kind} } }
`;
  const namespaceOf = (kind: string, build: Build): string | undefined =>
    render(appOf(build)).find((manifest) => manifest.object.kind === kind)?.object.metadata.namespace;

  test.each([
    ['that the user wrote stays, whatever the kind is called', 'hive.example.com/v1', 'ClusterThing', 'other', 'other'],
    [
      'of a kind that is called like those of clusters is left out',
      'example.com/v1',
      'ClusterThing',
      undefined,
      undefined,
    ],
    ['of a kind that is known better is put in', 'hive.openshift.io/v1', 'ClusterDeployment', undefined, 'shop'],
  ])('%s', (_, apiVersion, kind, namespace, expected) => {
    const metadata = namespace === undefined ? {} : { namespace };
    expect(namespaceOf(kind, object({ apiVersion, kind, metadata }))).toBe(expected);
  });

  test.each([
    ['ClusterThing', 'Namespaced', 'shop'],
    ['Thing', 'Cluster', undefined],
  ])('of a %s follows its definition in the same app: %s', (kind, scope, expected) => {
    const both = include(
      `apiVersion: example.com/v2\nkind: ${kind}\nmetadata: { name: one }\n---${definition(kind, scope)}`,
    );
    expect(namespaceOf(kind, both)).toBe(expected);
  });
});
