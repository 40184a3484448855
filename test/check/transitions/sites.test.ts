import { faultsOf, found } from './dist';
import { archiving, cnpg, store } from './manifests';

const PEERS = 'externalClusters: [{ name: eu-1 }, { name: us-1 }, { name: ap-1 }]';
const FAILOVER = 'annotations: { fairlead.dev/failover: "true" }';
const ASLEEP = 'annotations: { cnpg.io/hibernation: "on" }';

/** A site as it takes its part. @param follows the primary, as this site sees it */
function site(
  self: string,
  follows: string,
  more: { metadata?: string; token?: string; archive?: string; name?: string } = {},
): string {
  const bootstrap = self === follows ? 'initdb: { database: app }' : `recovery: { source: ${follows} }`;
  const token = more.token === undefined ? '' : `, promotionToken: ${more.token}`;
  const replica = `replica: { self: ${self}, primary: ${follows}, source: x${token} }`;
  const archive = archiving(more.archive ?? 'orders-18');
  return (
    store(`s3://backups/${self}`) +
    cnpg([replica, PEERS, `bootstrap: { ${bootstrap} }`, archive].join(', '), more.name ?? 'orders', more.metadata)
  );
}

/** The same database on several clusters of `prod`. */
function sites(bySite: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(bySite).map(([name, yaml]) => [`prod/${name}/shop`, yaml]));
}

const SETTLED = sites({ 'eu-1': site('eu-1', 'eu-1'), 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'eu-1') });
const DEMOTED = sites({ 'eu-1': site('eu-1', 'us-1'), 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'eu-1') });
const PROMOTED = sites({
  'eu-1': site('eu-1', 'us-1'),
  'us-1': site('us-1', 'us-1', { token: 'T1' }),
  'ap-1': site('ap-1', 'us-1'),
});
const MOVED = sites({ 'eu-1': site('eu-1', 'us-1'), 'us-1': site('us-1', 'us-1'), 'ap-1': site('ap-1', 'us-1') });
const LOST = sites({
  'eu-1': site('eu-1', 'eu-1', { metadata: ASLEEP }),
  'us-1': site('us-1', 'us-1', { metadata: FAILOVER }),
  'ap-1': site('ap-1', 'us-1'),
});
const REBUILT = sites({
  'eu-1': site('eu-1', 'us-1', { archive: 'orders-18-1' }),
  'us-1': site('us-1', 'us-1'),
  'ap-1': site('ap-1', 'us-1'),
});
const ALONE = sites({ 'eu-1': store('s3://backups/eu-1') + cnpg(archiving('orders-18')) });

describe('the orders that lose nothing, each step a change of its own', () => {
  test.each([
    ['a first site', {}, ALONE],
    ['sites are added to a cluster that was alone', ALONE, SETTLED],
    ['switchover: the primary is demoted', SETTLED, DEMOTED],
    ['nothing happens while the token is awaited', DEMOTED, DEMOTED],
    ['switchover: the new one is promoted with the token', DEMOTED, PROMOTED],
    ['switchover: the token is removed', PROMOTED, MOVED],
    [
      'switchover, called off: the demoted one takes the role back with its own token',
      DEMOTED,
      {
        ...SETTLED,
        ...sites({ 'eu-1': site('eu-1', 'eu-1', { token: 'T1' }) }),
      },
    ],
    ['failover, declared, with the lost site put to sleep', SETTLED, LOST],
    ['failover in the midst of a switchover', DEMOTED, LOST],
    ['the lost site is taken out', LOST, sites({ 'us-1': site('us-1', 'us-1'), 'ap-1': site('ap-1', 'us-1') })],
    ['the lost site is made anew, with another archive', LOST, REBUILT],
    ['all sites go to sleep and wake up again', sites({ 'eu-1': site('eu-1', 'eu-1', { metadata: ASLEEP }) }), SETTLED],
    ['the other sites are given up, and the primary stays alone', SETTLED, ALONE],
  ])('%s', (_, before, after) => {
    expect(found(before, after)).toEqual([]);
  });
});

const PRIMARY = 'spec.replica.primary';

describe('the orders that lose data', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
    ['all in one change, without a token', SETTLED, MOVED, [`lost-site ${PRIMARY}`, `undeclared-failover ${PRIMARY}`]],
    [
      'all in one change, with a token that cannot be of this switchover',
      SETTLED,
      PROMOTED,
      ['early-promotion spec.replica.promotionToken'],
    ],
    [
      'promotion alone, without a token',
      SETTLED,
      { ...SETTLED, ...sites({ 'us-1': site('us-1', 'us-1') }) },
      [`two-primaries ${PRIMARY}`, `two-primaries ${PRIMARY}`, `undeclared-failover ${PRIMARY}`],
    ],
    ['promotion after the demotion, without the token', DEMOTED, MOVED, [`undeclared-failover ${PRIMARY}`]],
    ['the demoted one takes the role back, without a token', DEMOTED, SETTLED, [`undeclared-failover ${PRIMARY}`]],
    [
      'a failover that is declared, while the old primary goes on',
      SETTLED,
      { ...SETTLED, ...sites({ 'us-1': site('us-1', 'us-1', { metadata: FAILOVER }) }) },
      [`two-primaries ${PRIMARY}`, `two-primaries ${PRIMARY}`],
    ],
    [
      'a failover that is declared, while the old primary becomes a replica',
      SETTLED,
      { ...MOVED, ...sites({ 'us-1': site('us-1', 'us-1', { metadata: FAILOVER }) }) },
      [`lost-site ${PRIMARY}`],
    ],
    [
      'a failover that was declared for another one',
      { ...SETTLED, ...sites({ 'us-1': site('us-1', 'eu-1', { metadata: FAILOVER }) }) },
      LOST,
      [`undeclared-failover ${PRIMARY}`],
    ],
    [
      'a demotion before the last promotion is through',
      PROMOTED,
      sites({ 'eu-1': site('eu-1', 'us-1'), 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'us-1') }),
      [`switchover-under-way ${PRIMARY}`],
    ],
    [
      'a demotion while a site follows another one still',
      { ...MOVED, ...sites({ 'ap-1': site('ap-1', 'eu-1') }) },
      { ...MOVED, ...sites({ 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'eu-1') }) },
      [`switchover-under-way ${PRIMARY}`],
    ],
    [
      'a demotion in favour of a site that is only just made',
      sites({ 'eu-1': site('eu-1', 'eu-1'), 'us-1': site('us-1', 'eu-1') }),
      sites({ 'eu-1': site('eu-1', 'ap-1'), 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'eu-1') }),
      [`switchover-under-way ${PRIMARY}`],
    ],
    [
      'another token for a primary',
      PROMOTED,
      { ...PROMOTED, ...sites({ 'us-1': site('us-1', 'us-1', { token: 'T2' }) }) },
      ['promotion-token spec.replica.promotionToken'],
    ],
    ['a token for what is the primary anyway', MOVED, PROMOTED, ['promotion-token spec.replica.promotionToken']],
    [
      'the primary is taken out, and nobody takes its place',
      SETTLED,
      sites({ 'us-1': site('us-1', 'eu-1'), 'ap-1': site('ap-1', 'eu-1') }),
      [`no-primary ${PRIMARY}`, `no-primary ${PRIMARY}`],
    ],
    [
      'sites that all follow each other from the start',
      {},
      sites({ 'eu-1': site('eu-1', 'us-1'), 'us-1': site('us-1', 'eu-1') }),
      [`no-primary ${PRIMARY}`, `no-primary ${PRIMARY}`],
    ],
    [
      'a lost site comes back as it was',
      LOST,
      { ...REBUILT, ...sites({ 'eu-1': site('eu-1', 'eu-1') }) },
      [`two-primaries ${PRIMARY}`, 'lost-site metadata.annotations', `two-primaries ${PRIMARY}`],
    ],
    [
      'a lost site comes back with the archive that it had',
      LOST,
      MOVED,
      ['lost-site spec.plugins.0.parameters.serverName'],
    ],
    [
      'a lost site comes back without a source to be built from',
      LOST,
      {
        ...REBUILT,
        ...sites({ 'eu-1': site('eu-1', 'us-1', { archive: 'new' }).replace('recovery: {', 'initdb: {') }),
      },
      ['lost-site spec.bootstrap'],
    ],
    [
      'a replica goes its own way',
      SETTLED,
      { ...SETTLED, ...sites({ 'us-1': cnpg('bootstrap: { recovery: { source: eu-1 } }') }) },
      ['backups-removed spec', 'detached-site spec.replica'],
    ],
    [
      'a cluster with data of its own is to follow another',
      sites({ 'us-1': cnpg('instances: 3') }),
      sites({ 'eu-1': site('eu-1', 'eu-1'), 'us-1': site('us-1', 'eu-1') }),
      ['joins-as-replica spec.replica'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });

  test('a failover is told with what it costs, and with both ways out', () => {
    const [fault] = faultsOf(SETTLED, { ...LOST, ...sites({ 'us-1': site('us-1', 'us-1') }) });
    expect(fault).toMatchObject({
      message:
        'us-1 becomes the primary without a promotion token, which is a failover: what eu-1 has committed and not sent is lost, and eu-1 must be rebuilt',
      fix: expect.stringContaining('.status.demotionToken'),
    });
    expect(fault?.fix).toContain('fairlead.dev/failover');
  });
});

describe('sites of others', () => {
  const named = (name: string, primary: string): string =>
    cnpg(`replica: { primary: ${primary}, source: x }, externalClusters: [{ name: a }, { name: b }]`, name);

  test('are known by their peers where their objects have different names', () => {
    const settled = { 'prod/eu-1/shop': named('a', 'a'), 'prod/us-1/shop': named('b', 'a') };
    const both = { 'prod/eu-1/shop': named('a', 'a'), 'prod/us-1/shop': named('b', 'b') };
    expect(found(settled, both)).toContain(`two-primaries ${PRIMARY}`);
    expect(found({}, settled)).toEqual([]);
  });

  test('may have a primary that is rendered elsewhere', () => {
    expect(found({}, { 'prod/us-1/shop': named('b', 'a') })).toEqual([]);
  });

  test('two databases on the same clusters are two', () => {
    const two = (first: string, second: string): string => first + second.replaceAll('name: orders', 'name: sales');
    const own = { archive: 'sales-18' };
    expect(
      found(
        {},
        sites({
          'eu-1': two(site('eu-1', 'eu-1'), site('eu-1', 'us-1', own)),
          'us-1': two(site('us-1', 'eu-1'), site('us-1', 'us-1', own)),
        }),
      ),
    ).toEqual([]);
  });
});

describe('a replica by itself', () => {
  const FOLLOWS = cnpg('replica: { enabled: true, source: a }');

  test.each([
    ['is cut off', FOLLOWS, cnpg('replica: { enabled: false, source: a }'), ['detached-site spec.replica']],
    ['is cut off, which is declared', FOLLOWS, cnpg('replica: { enabled: false, source: a }', 'orders', FAILOVER), []],
    ['is made of a running cluster', cnpg('instances: 3'), FOLLOWS, ['joins-as-replica spec.replica']],
    [
      'says neither whom nor whether it follows',
      cnpg('instances: 3'),
      cnpg('replica: { source: a }'),
      ['joins-as-replica spec.replica'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

describe('a site that is made anew under another name', () => {
  const again = (name: string): string => site('eu-1', 'us-1', { archive: `${name}-18`, name });
  const others = { 'us-1': site('us-1', 'us-1'), 'ap-1': site('ap-1', 'us-1') };

  test.each([
    ['takes the place of the lost one', LOST, 'orders-b1', []],
    ['is made anew once more', sites({ 'eu-1': again('orders-b1'), ...others }), 'orders-b2', []],
    ['never goes back to the first', sites({ 'eu-1': again('orders-b1'), ...others }), 'orders', ['given-up-site']],
    ['nor to an earlier one', sites({ 'eu-1': again('orders-b2'), ...others }), 'orders-b1', ['given-up-site']],
  ])('%s', (_, before, name, expected) => {
    const codes = faultsOf(before, sites({ 'eu-1': again(name), ...others })).map(({ code }) => code);
    expect(codes).toEqual(expected.map((code) => `transition/${code}`));
  });
});
