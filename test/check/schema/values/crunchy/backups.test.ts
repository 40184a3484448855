import { shellWords } from '../../../../../lib/check/schema/values/crunchy/shell-words';
import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { MISSING, NONE, planted, testCases } from '../planted';
import { BACKUPS, CLUSTER, GLOBAL, S3, SOURCE } from './cluster';

describe('repositories', () => {
  testCases(CLUSTER, [
    [`${BACKUPS}.repos.0.schedules.full`, '0 1 * * 0', '0 0 1 * * 0'],
    [`${BACKUPS}.repos.0.schedules.incremental`, '@hourly', 'hourly'],
    [`${BACKUPS}.repos.0.gcs`, NONE, { bucket: 'b' }],
    [`${BACKUPS}.repos.0.s3`, S3, NONE, `${BACKUPS}.repos.0`],
    [`${BACKUPS}.configuration`, [{ secret: { name: 's3' } }], NONE, `${BACKUPS}.repos.0.s3`],
    [[...GLOBAL, 'repo1-retention-full'], '30', '0'],
    [[...GLOBAL, 'repo1-retention-full'], '1', NONE, `${BACKUPS}.repos.0.schedules`],
    [[...GLOBAL, 'repo1-retention-full-type'], 'time', 'days'],
    [[...GLOBAL, 'repo1-path'], '/a', 'a'],
    [[...GLOBAL, 'repo1-s3-key-type'], 'web-id', 'iam'],
    [[...GLOBAL, 'repo1-s3-uri-style'], 'path', 'url'],
    [[...GLOBAL, 'repo1-s3-key'], NONE, 'AKIA'],
    [[...GLOBAL, 'repo2-retention-full'], NONE, '7'],
    [`${BACKUPS}.manual`, { repoName: 'repo1' }, { repoName: 'repo2' }, `${BACKUPS}.manual.repoName`],
    ['spec.standby', { repoName: 'repo1' }, { repoName: 'repo3' }, 'spec.standby.repoName'],
    [
      `${BACKUPS}.restore`,
      { clusterName: 'other', repoName: 'repo2' },
      { repoName: 'repo2' },
      `${BACKUPS}.restore.repoName`,
    ],
  ]);

  test.each([
    ['web-id', 's3', S3],
    ['auto', 'gcs', { bucket: 'b' }],
    ['auto', 'azure', { container: 'c' }],
  ])('the key type %s lets pgBackRest into %s without a Secret', (type, store, place) => {
    const bare = planted(CLUSTER, `${BACKUPS}.configuration`, NONE);
    const moved = planted(bare, `${BACKUPS}.repos.0`, { name: 'repo1', [store]: place });
    expect(valueFaults(moved).map(({ path }) => path)).toEqual([
      ['spec', ...BACKUPS.split('.').slice(1), 'repos', 0, store],
    ]);
    expect(valueFaults(planted(moved, [...GLOBAL, `repo1-${store}-key-type`], type))).toEqual([]);
  });
});

describe('a restore', () => {
  const options = (...texts: string[]): object => ({ enabled: true, repoName: 'repo1', options: texts });
  const restore = `${BACKUPS}.restore`;
  const at = (index: number): string => `${restore}.options.${index}`;
  testCases(CLUSTER, [
    [
      restore,
      options('--type=time', "--target='2030-01-31 12:00:00+00'"),
      options('--type=time', '--target=2030-01-31 12:00:00+00'),
      at(1),
    ],
    [
      restore,
      options('--type time --target "2030-01-31 12:00:00.5+01:30"'),
      options('--type=time', "--target='2030-01-31T12:00:00Z'"),
      at(1),
    ],
    [
      restore,
      options('--type=time', "--target='2030-01-31 12:00:00+00'"),
      options('--type=time', "--target='2030-01-31 12:00:00'"),
      at(1),
    ],
    [restore, options('--type=lsn', '--target=0/3000060'), options('--target=0/3000060'), at(0)],
    [restore, options('--type=name', '--target=before'), options('--type=immediate', '--target=before'), at(1)],
    [restore, options('--set=20300131-010000F'), options('--repo=2'), at(0)],
    [restore, options('--delta'), options('--stanza=other'), at(0)],
    [restore, options('--delta'), options('--target-action=pause'), at(0)],
    [restore, options('--delta'), options("--set='20300131"), at(0)],
    [restore, options('--delta'), options('delta'), at(0)],
    [
      'spec.dataSource.postgresCluster',
      NONE,
      { repoName: 'repo1', options: ['--link-map=a=b'] },
      'spec.dataSource.postgresCluster.options.0',
    ],
  ]);
});

describe('a data source', () => {
  const pgbackrest = 'spec.dataSource.pgbackrest';
  testCases(planted(CLUSTER, pgbackrest, { ...SOURCE, global: { 'repo1-path': '/before' } }), [
    [[...pgbackrest.split('.'), 'global', 'repo1-path'], '/before', '/shop/', `${pgbackrest}.repo`],
    [`${pgbackrest}.configuration`, SOURCE.configuration, [], `${pgbackrest}.repo.s3`],
    [[...pgbackrest.split('.'), 'global', 'repo2-path'], NONE, '/x'],
    [`${pgbackrest}.options`, ['--type=lsn', '--target=0/1'], ['--pg1-path=/x'], `${pgbackrest}.options.0`],
    ['spec.dataSource.postgresCluster', NONE, { repoName: 'repo1' }],
    [
      'spec.dataSource.volumes',
      { pgDataVolume: { pvcName: 'a' } },
      { pgWALVolume: { pvcName: 'a' } },
      'spec.dataSource.volumes.pgDataVolume',
      MISSING,
    ],
  ]);
});

test.each<[string, readonly string[] | undefined]>([
  ['', []],
  ['  --a   --b=c ', ['--a', '--b=c']],
  [`--target='a b'`, ['--target=a b']],
  [String.raw`--target="a \"b\" \n"`, [String.raw`--target=a "b" \n`]],
  [String.raw`a\ b 'c'"d"e`, ['a b', 'cde']],
  [`'open`, undefined],
  ['"open', undefined],
  ['end\\', undefined],
])('the shell reads %j as %j', (text, words) => {
  expect(shellWords(text)).toEqual(words);
});
