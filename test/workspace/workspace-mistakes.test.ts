import { z } from 'zod';
import { FLEET, madeUp, PROD } from './made-up';
import { errorsOf, told } from '../errors/errors-of';

describe('one mistake in fleet.yaml', () => {
  test.each([
    [
      'an unknown key',
      `${FLEET}gatway: { name: a, namespace: b }\n`,
      'FL1005 environments/fleet.yaml:5:1',
      'write gateway',
    ],
    ['a missing key', 'fleet: a\ngitops: { agent: flux }\n', 'FL1007 environments/fleet.yaml:2:1', 'add repository'],
    ['an unknown agent', FLEET.replace('argocd', 'argo'), 'FL1004 environments/fleet.yaml:3:10', 'write argocd'],
    [
      'a name that is no label',
      FLEET.replace('boutique', 'Boutique'),
      'FL1013 environments/fleet.yaml:1:8',
      'write a name such as eu-1',
    ],
    [
      'a path out of the repository',
      `${FLEET}  path: ../dist\n`,
      'FL1017 environments/fleet.yaml:5:9',
      'write a path inside the repository, such as dist',
    ],
    [
      'an absolute path',
      `${FLEET}  path: /dist\n`,
      'FL1017 environments/fleet.yaml:5:9',
      'write a path inside the repository, such as dist',
    ],
    [
      'a repository that Flux refuses',
      FLEET.replace('argocd', 'flux').replace(/repository: .*/, 'repository: git@example.com:a/b.git'),
      'FL1004 environments/fleet.yaml:4:15',
      'write ssh://git@host/path rather than git@host:path',
    ],
    [
      'a setting that no app declares',
      `${FLEET}settings: { domian: a }\n`,
      'FL1005 environments/fleet.yaml:5:13',
      'write domain',
    ],
    ['settings that are a list', `${FLEET}settings: [a]\n`, 'FL1004 environments/fleet.yaml:5:11', 'write a mapping'],
  ])('%s', (_, fleet, expected, fix) => {
    const apps = { checkout: { settings: z.object({ domain: z.string().optional() }) } };
    const { load } = madeUp({ 'environments/fleet.yaml': fleet, 'environments/prod.yaml': PROD }, apps);
    const errors = errorsOf(load);
    expect(errors.map(told)).toEqual([expected]);
    expect(errors[0]?.fix).toBe(fix);
  });
});

const VERSION = 'write the minor version of the cluster, such as "1.34"; upgrade a cluster that is older than 1.27';

describe('one mistake in an environment', () => {
  const cluster = (text: string): string => PROD.replace('{ region: us-east-1, kubernetes: "1.34" }', text);
  test.each([
    [
      'another name than its file',
      PROD.replace('prod', 'production'),
      '1:14',
      'FL1014',
      'write prod, or rename the file to production.yaml',
    ],
    ['a reserved name', PROD.replace('prod', 'gitops'), '1:14', 'FL1015', 'choose another name'],
    ['an unknown tier', PROD.replace('production', 'producton'), '2:7', 'FL1004', 'write production'],
    ['no tier', PROD.replace('tier: production\n', ''), '1:1', 'FL1007', 'add tier'],
    [
      'no clusters',
      'environment: prod\ntier: staging\nclusters: {}\n',
      '3:11',
      'FL1004',
      'add a cluster, such as eu-1: { region: eu-west-1, kubernetes: "1.34" }',
    ],
    [
      'a cluster with a name that is no label',
      PROD.replace('us-1', 'us_1'),
      '5:3',
      'FL1013',
      'write a name such as eu-1',
    ],
    ['a cluster without version', cluster('{ region: x }'), '5:3', 'FL1007', 'add kubernetes'],
    [
      'a version that is a number',
      cluster('{ region: x, kubernetes: 1.30 }'),
      '5:34',
      'FL1004',
      'put it in quotes: "1.30"',
    ],
    ['a version with a patch', cluster('{ region: x, kubernetes: "1.34.2" }'), '5:34', 'FL1004', VERSION],
    ['a version older than the manifests', cluster('{ region: x, kubernetes: "1.26" }'), '5:34', 'FL1004', VERSION],
    ['a version with a leading zero', cluster('{ region: x, kubernetes: "1.02" }'), '5:34', 'FL1004', VERSION],
    [
      'an empty region',
      cluster('{ region: "", kubernetes: "1.34" }'),
      '5:19',
      'FL1004',
      'write a name such as eu-west-1',
    ],
    [
      'a label that is a number',
      cluster('{ region: x, kubernetes: "1.34", labels: { wave: 1 } }'),
      '5:58',
      'FL1004',
      'put it in quotes: "1"',
    ],
    [
      'a label with a wrong key',
      cluster('{ region: x, kubernetes: "1.34", labels: { "a b": c } }'),
      '5:52',
      'FL1004',
      'write a key such as wave, or example.com/wave',
    ],
    [
      'a server that is no URL',
      cluster('{ region: x, kubernetes: "1.34", server: 10.0.0.1 }'),
      '5:50',
      'FL1004',
      'write a URL',
    ],
    [
      'a gateway without namespace',
      cluster('{ region: x, kubernetes: "1.34", gateway: { name: a } }'),
      '5:42',
      'FL1007',
      'add namespace',
    ],
    [
      'an unknown key of a cluster',
      cluster('{ region: x, kubernetes: "1.34", lables: {} }'),
      '5:42',
      'FL1005',
      'write labels',
    ],
    ['a namespace that is no label', `${PROD}namespace: Shop\n`, '6:12', 'FL1013', 'write a name such as eu-1'],
    ['an unknown app', `${PROD}apps:\n  chekout: {}\n`, '7:3', 'FL1012', 'write checkout'],
    [
      'an unknown cluster in only',
      `${PROD}apps:\n  checkout: { only: [eu-1, us-2] }\n`,
      '7:28',
      'FL1016',
      'write us-1',
    ],
    [
      'an unknown cluster in clusters',
      `${PROD}apps:\n  checkout:\n    clusters: { asia: {} }\n`,
      '8:17',
      'FL1016',
      'write one of eu-1, us-1, or remove it',
    ],
    ['an empty only', `${PROD}apps:\n  checkout: { only: [] }\n`, '7:21', 'FL1004', 'write a list of at least 1 item'],
    ['an app that is a list', `${PROD}apps:\n  checkout: []\n`, '7:13', 'FL1004', 'write a mapping'],
    ['an unknown setting', `${PROD}apps:\n  checkout: { imagee: x }\n`, '7:15', 'FL1005', 'write image'],
    [
      'an unknown setting, most like a reserved key',
      `${PROD}apps:\n  checkout: { cluster: x }\n`,
      '7:15',
      'FL1005',
      'write clusters',
    ],
    [
      'an unknown setting of a cluster',
      `${PROD}apps:\n  checkout:\n    clusters: { eu-1: { only: [] } }\n`,
      '8:25',
      'FL1005',
      'write one of image, limits, namespace, replicas, or remove it',
    ],
    [
      'an unknown key inside a setting',
      `${PROD}apps:\n  checkout: { limits: { cpus: "1" } }\n`,
      '7:25',
      'FL1005',
      'write cpu',
    ],
    ['a setting that no app declares', `${PROD}settings:\n  replics: 1\n`, '7:3', 'FL1005', 'write replicas'],
    [
      'a setting of the wrong type',
      `${PROD}apps:\n  checkout: { replicas: six }\n`,
      '7:25',
      'FL1004',
      'write a number, such as 6',
    ],
  ])('%s', (_, text, place, code, fix) => {
    const settings = z.object({
      image: z.string().default('x'),
      replicas: z.number().int().positive().optional(),
      limits: z.object({ cpu: z.string().optional() }).optional(),
    });
    const files = { 'environments/fleet.yaml': FLEET, 'environments/prod.yaml': text };
    const errors = errorsOf(madeUp(files, { checkout: { settings } }).load);
    expect(errors.map(told)).toEqual([`${code} environments/prod.yaml:${place}`]);
    expect(errors[0]?.fix).toBe(fix);
  });

  test('reads like a sentence', () => {
    const settings = z.object({ replicas: z.number().int().positive() });
    const files = {
      'environments/fleet.yaml': FLEET,
      'environments/prod.yaml': `${PROD}apps:\n  checkout:\n    replicas: six\n`,
    };
    const [error] = errorsOf(madeUp(files, { checkout: { settings } }).load);
    expect(error?.message).toBe('replicas must be a positive whole number, found "six"');
    expect(error?.span).toBe(3);
  });
});
