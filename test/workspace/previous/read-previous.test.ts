import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { TRANSITION_KINDS } from '../../../lib/check/transitions/rules';
import { Problems } from '../../../lib/errors/problems';
import { fileName } from '../../../lib/layout/file-name';
import { readPrevious } from '../../../lib/workspace/previous/read-previous';
import { tempFolder } from '../temp-folder';

const CLUSTER = 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: orders\n  namespace: shop\n';
const NAME = 'cluster_postgresql-cnpg-io.orders.yaml';
const AT = `prod/eu-1/shop/${NAME}`;

/** What is read of a folder of these files: `prod/eu-1/shop Cluster/orders`, and what could not be read. */
function read(files: Readonly<Record<string, string>>, kinds = TRANSITION_KINDS, prepare?: (dist: string) => void) {
  const path = tempFolder(files);
  prepare?.(path);
  const problems = new Problems();
  const objects = readPrevious({ path, shown: 'dist' }, kinds, problems);
  return {
    found: objects.map(({ bundle, object }) => `${bundle} ${object.kind}/${object.metadata.name}`),
    problems: problems.all.map(({ code, place }) => `${code} ${place?.file ?? ''}:${place?.line ?? 0}`),
  };
}

test('the objects of the kinds that are asked for, with where they stand', () => {
  const path = tempFolder({ [AT]: CLUSTER, 'prod/eu-1/shop/deployment.web.yaml': 'kind: Deployment\n' });
  expect(readPrevious({ path, shown: 'dist' }, TRANSITION_KINDS, new Problems())).toEqual([
    {
      environment: 'prod',
      cluster: 'eu-1',
      bundle: 'prod/eu-1/shop',
      object: { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name: 'orders', namespace: 'shop' } },
    },
  ]);
});

test('every kind is found under the name that its files have', () => {
  for (const key of TRANSITION_KINDS) {
    const [group = '', kind = ''] = key.split('/');
    for (const namespace of ['shop', 'elsewhere']) {
      const name = fileName({ group, kind, namespace, name: 'a.b' }, 'shop');
      const text = `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: { name: a.b, namespace: ${namespace} }\n`;
      expect(read({ [`prod/eu-1/shop/${name}`]: text })).toEqual({
        found: [`prod/eu-1/shop ${kind}/a.b`],
        problems: [],
      });
    }
  }
});

test('a core kind has no group', () => {
  const text = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n';
  expect(read({ 'prod/eu-1/shop/secret.a.yaml': text }, ['Secret']).found).toEqual(['prod/eu-1/shop Secret/a']);
});

test('nothing is read of other files, however broken they are', () => {
  const others = [
    'prod/eu-1/shop/deployment.cluster.yaml',
    'prod/eu-1/shop/kustomization.yaml',
    'prod/eu-1/shop/cluster_cluster-x-k8s-io.a.yaml',
    `prod/eu-1/shop/${NAME}.orig`,
    `prod/eu-1/shop/deeper/${NAME}`,
    `prod/eu-1/${NAME}`,
    `gitops/argocd/prod/${NAME}`,
    `.git/eu-1/shop/${NAME}`,
    'index.json',
  ];
  expect(read(Object.fromEntries(others.map((path) => [path, '<<<<<<< HEAD\n'])))).toEqual({ found: [], problems: [] });
});

test('a kind of the same name of another group is none of these', () => {
  const text = 'apiVersion: example.com/v1\nkind: Pooler\nmetadata: { name: a }\n';
  expect(read({ 'prod/eu-1/shop/pooler.a.yaml': text })).toEqual({ found: [], problems: [] });
});

test('there may be nothing yet', () => {
  const problems = new Problems();
  expect(readPrevious({ path: join(tempFolder({}), 'dist'), shown: 'dist' }, TRANSITION_KINDS, problems)).toEqual([]);
  expect(problems.all).toEqual([]);
});

test.each([
  ['a conflict', CLUSTER + '<<<<<<< HEAD\nspec: {}\n=======\n>>>>>>> b\n', [`FL1002 dist/${AT}:6`]],
  ['text that is no YAML', 'a: [', [`FL1002 dist/${AT}:1`]],
  ['bytes that are no text', 'a\0b', [`FL1001 dist/${AT}:1`]],
  ['nothing', '', [`FL6004 dist/${AT}:1`]],
  ['comments', '# nothing\n---\n', [`FL6004 dist/${AT}:1`]],
  ['a list', '- a\n', [`FL6004 dist/${AT}:1`]],
  ['no kind', 'apiVersion: v1\nmetadata: { name: a }\n', [`FL6004 dist/${AT}:1`]],
  ['no name', 'apiVersion: v1\nkind: A\nmetadata: {}\n', [`FL6004 dist/${AT}:1`]],
  [
    'a namespace that is none',
    'apiVersion: v1\nkind: A\nmetadata: { name: a, namespace: 1 }\n',
    [`FL6004 dist/${AT}:1`],
  ],
])('a database that is not readable is an error, never passed over: %s', (_, text, problems) => {
  const other = `prod/us-1/shop/${NAME}`;
  expect(read({ [AT]: text, [other]: CLUSTER })).toEqual({ found: ['prod/us-1/shop Cluster/orders'], problems });
});

test('a folder that cannot be listed is an error too', () => {
  const asFile = tempFolder({ dist: 'a file' });
  const problems = new Problems();
  readPrevious({ path: join(asFile, 'dist'), shown: 'dist' }, TRANSITION_KINDS, problems);
  expect(problems.all.map(({ code }) => code)).toEqual(['FL1001']);
});

describe('links', () => {
  test('to dist/ itself are followed', () => {
    const path = join(tempFolder({}), 'dist');
    symlinkSync(tempFolder({ [AT]: CLUSTER }), path);
    expect(readPrevious({ path, shown: 'dist' }, TRANSITION_KINDS, new Problems())).toHaveLength(1);
  });

  test('within it are followed as deep as bundles go, so that circles end', () => {
    const link = (dist: string): void => {
      symlinkSync('..', join(dist, 'prod/loop'));
      symlinkSync(NAME, join(dist, 'prod/eu-1/shop/cluster_postgresql-cnpg-io.alias.yaml'));
    };
    const { found, problems } = read({ [AT]: CLUSTER }, TRANSITION_KINDS, link);
    expect(problems).toEqual([]);
    expect(found).toEqual(['prod/eu-1/shop Cluster/orders', 'prod/eu-1/shop Cluster/orders']);
  });

  test.each([
    [
      'a folder',
      (dist: string, outside: string) => {
        symlinkSync(outside, join(dist, 'staging'));
      },
    ],
    [
      'a file',
      (dist: string, outside: string) => {
        symlinkSync(join(outside, AT), join(dist, `prod/eu-1/shop/cluster.b.yaml`));
      },
    ],
  ])('out of it are errors: %s', (_, link) => {
    const outside = tempFolder({ [AT]: CLUSTER });
    const { found, problems } = read({ [AT]: CLUSTER }, TRANSITION_KINDS, (dist) => {
      link(dist, outside);
    });
    expect(found).toEqual(['prod/eu-1/shop Cluster/orders']);
    expect(problems).toEqual([expect.stringMatching(/^FL1017 dist\//)]);
  });

  test('that lead nowhere are errors where they are named like a database', () => {
    const link = (dist: string): void => {
      symlinkSync('nowhere', join(dist, 'prod/eu-1/shop/cluster.b.yaml'));
      symlinkSync('nowhere', join(dist, 'prod/eu-1/shop/README'));
    };
    expect(read({ [AT]: CLUSTER }, TRANSITION_KINDS, link).problems).toEqual([expect.stringMatching(/^FL1001 dist\//)]);
  });
});
