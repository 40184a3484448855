import { found } from './dist';
import { crunchy, zalando } from './manifests';

const FAILOVER = 'annotations: { fairlead.dev/failover: "true" }';

/** The same database on several clusters of `prod`. */
function sites(bySite: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(bySite).map(([name, yaml]) => [`prod/${name}/shop`, yaml]));
}

describe("a standby of Zalando's", () => {
  const source = (instances: number): string =>
    zalando(`numberOfInstances: ${instances}, env: [{ name: WALG_S3_PREFIX, value: "s3://b/eu" }]`);
  const standby = zalando(
    'standby: { s3_wal_path: "s3://b/eu/" }, env: [{ name: WALG_S3_PREFIX, value: "s3://b/us" }]',
  );
  const promoted = (metadata = ''): string =>
    zalando('env: [{ name: WALG_S3_PREFIX, value: "s3://b/us" }]', 'orders', metadata);
  const AT = 'standby spec.standby';

  test.each([
    [
      'is promoted while its source runs',
      sites({ 'eu-1': source(3), 'us-1': standby }),
      sites({ 'eu-1': source(3), 'us-1': promoted() }),
      [AT],
    ],
    [
      'is promoted while its source is being stopped',
      sites({ 'eu-1': source(3), 'us-1': standby }),
      sites({ 'eu-1': source(0), 'us-1': promoted() }),
      [AT],
    ],
    [
      'is promoted, declared, while its source is being stopped',
      sites({ 'eu-1': source(3), 'us-1': standby }),
      sites({ 'eu-1': source(0), 'us-1': promoted(FAILOVER) }),
      [],
    ],
    [
      'is promoted, declared, while its source goes on',
      sites({ 'eu-1': source(3), 'us-1': standby }),
      sites({ 'eu-1': source(3), 'us-1': promoted(FAILOVER) }),
      [AT],
    ],
    [
      'is promoted once its source is stopped',
      sites({ 'eu-1': source(0), 'us-1': standby }),
      sites({ 'eu-1': source(0), 'us-1': promoted() }),
      [],
    ],
    ['is promoted from a source that is elsewhere', sites({ 'us-1': standby }), sites({ 'us-1': promoted() }), []],
    ['is made of a running cluster', sites({ 'us-1': promoted() }), sites({ 'us-1': standby }), [AT]],
    [
      'is made anew of a stopped one, with another archive',
      sites({ 'us-1': source(0) }),
      sites({ 'us-1': standby }),
      [],
    ],
    [
      'is made of a stopped one, with the archive that it had',
      sites({ 'eu-1': source(0) }),
      sites({ 'eu-1': standby.replaceAll('s3://b/us', 's3://b/eu') }),
      [AT],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

describe("a standby of Crunchy's", () => {
  const REPOS = 'backups: { pgbackrest: { repos: [{ name: repo1, s3: { bucket: b, endpoint: e } }] } }';
  const running = crunchy(REPOS);
  const stopped = crunchy(`${REPOS}, shutdown: true`);
  const standby = crunchy(`${REPOS}, standby: { enabled: true, repoName: repo1 }`);
  const promoted = crunchy(`${REPOS}, standby: { enabled: false, repoName: repo1 }`);

  test.each([
    [
      'is promoted once the other is shut down',
      sites({ a: stopped, b: standby }),
      sites({ a: stopped, b: promoted }),
      [],
    ],
    [
      'is promoted while the other is shut down',
      sites({ a: running, b: standby }),
      sites({ a: stopped, b: promoted }),
      ['standby spec.standby'],
    ],
    ['is made of one that was shut down', sites({ a: stopped, b: running }), sites({ a: standby, b: running }), []],
    [
      'is made of one that was shut down by a failover, with the archive that it had',
      sites({ a: stopped, b: crunchy(REPOS, 'orders', FAILOVER) }),
      sites({ a: standby, b: running }),
      ['standby spec.standby'],
    ],
    [
      'is made of one that was shut down by a failover, anew',
      sites({ a: stopped, b: crunchy(REPOS, 'orders', FAILOVER) }),
      sites({ a: standby.replace('bucket: b', 'bucket: c'), b: running }),
      [],
    ],
    ['is made of a running one', sites({ a: running }), sites({ a: standby }), ['standby spec.standby']],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});
