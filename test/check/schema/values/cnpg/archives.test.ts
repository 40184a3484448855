import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { MISSING, planted, testCases } from '../planted';
import { advised } from './advised';
import { CLUSTER, SINGLE } from './objects';

describe('backups', () => {
  const store = { destinationPath: 's3://backups', s3Credentials: { inheritFromIAMRole: true } };
  testCases(SINGLE, [
    ['spec.backup', { target: 'primary' }, { barmanObjectStore: store }, 'spec.backup.barmanObjectStore'],
  ]);
  test('a retention that nobody keeps to', () => {
    expect(advised(CLUSTER, 'spec.backup', { retentionPolicy: '30d' })).toEqual([
      'warning spec.backup.retentionPolicy',
    ]);
    expect(advised(CLUSTER, 'spec.backup', { retentionPolicy: '30d', barmanObjectStore: store })).toEqual([]);
  });
});

describe('plugins', () => {
  const barman = (more: object): object => ({ name: 'barman-cloud.cloudnative-pg.io', ...more });
  const parameters = { barmanObjectName: 'store' };
  const archiver = barman({ isWALArchiver: true, parameters });
  const at = 'spec.plugins';
  testCases(SINGLE, [
    [at, [archiver, { name: 'other' }], [archiver, { name: 'other', isWALArchiver: true }], `${at}.1.isWALArchiver`],
    [
      at,
      [archiver, { name: 'other', isWALArchiver: true, enabled: false }],
      [{ name: 'a', isWALArchiver: true }, archiver],
      `${at}.1.isWALArchiver`,
    ],
    [at, [archiver], [barman({ isWALArchiver: true })], `${at}.0.parameters.barmanObjectName`, MISSING],
    [
      at,
      [archiver],
      [barman({ parameters: { ...parameters, serverNmae: 'a' } })],
      `${at}.0.parameters.serverNmae`,
      'schema/unknown-field',
    ],
    [
      at,
      [{ name: 'other', parameters: { any: 'thing' } }],
      [barman({ parameters: { any: 'thing' } })],
      `${at}.0.parameters.any`,
      'schema/unknown-field',
    ],
    [
      'spec.externalClusters',
      [{ name: 'a', plugin: barman({ parameters }) }],
      [{ name: 'a', plugin: barman({ parameters: { serverName: 'a' } }) }],
      'spec.externalClusters.0.plugin.parameters.barmanObjectName',
      MISSING,
    ],
  ]);
  test('a plugin and the operator itself cannot both archive', () => {
    const both = planted(planted(SINGLE, at, [archiver]), 'spec.backup', { barmanObjectStore: {} });
    expect(valueFaults(both).map(({ path }) => path.at(-1))).toEqual(['barmanObjectStore', 'isWALArchiver']);
  });
});
