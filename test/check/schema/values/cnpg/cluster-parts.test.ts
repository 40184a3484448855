import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { DUPLICATE, MISSING, NONE, planted, testCases } from '../planted';
import { advised } from './advised';
import { SINGLE } from './objects';

const annotation = (key: string): readonly string[] => ['metadata', 'annotations', key];

describe('annotations', () => {
  testCases(SINGLE, [
    [annotation('cnpg.io/hibernation'), 'on', 'true'],
    [annotation('cnpg.io/podPatch'), '[{"op":"add","path":"/spec/a","value":1}]', '{"op":"add"}'],
    [annotation('cnpg.io/podPatch'), '[]', '[{'],
    [annotation('alpha.cnpg.io/livenessPinger'), '{"enabled":true}', '{"requestTimeout":1}'],
    [annotation('alpha.cnpg.io/failoverQuorum'), 'False', 'yes'],
    [annotation('alpha.cnpg.io/failoverQuorum'), 'f', 't', 'spec.postgresql.synchronous', MISSING],
  ]);
  test('validation that is disabled is told instead of what it would find', () => {
    const wrong = planted(SINGLE, 'spec.storage.size', '1GB');
    const path = annotation('cnpg.io/validation');
    const disabled = planted(wrong, path, 'disabled');
    expect(valueFaults(disabled).map(({ severity, path: at }) => [severity, at])).toEqual([
      ['warning', ['metadata', 'annotations', 'cnpg.io/validation']],
    ]);
    expect(valueFaults(planted(wrong, path, 'off'))).toHaveLength(2);
    expect(valueFaults(planted(wrong, path, 'enabled'))).toHaveLength(1);
  });
});

describe('roles', () => {
  const at = 'spec.managed.roles';
  testCases(SINGLE, [
    [at, [{ name: 'reporting' }], [{ name: 'postgres' }], `${at}.0.name`],
    [at, [{ name: 'pgbouncer' }], [{ name: 'pg_reporting' }], `${at}.0.name`],
    [at, [{ name: 'a' }], [{ name: 'cnpg_metrics' }], `${at}.0.name`],
    [at, [{ name: 'a' }], [{ name: 'streaming_replica' }], `${at}.0.name`],
    [at, [{ name: 'a' }, { name: 'b' }], [{ name: 'a' }, { name: 'a' }], `${at}.1.name`, DUPLICATE],
    [at, [{ name: 'a', connectionLimit: -1 }], [{ name: 'a', connectionLimit: -2 }], `${at}.0.connectionLimit`],
    [
      at,
      [{ name: 'a', disablePassword: true }],
      [{ name: 'a', disablePassword: true, passwordSecret: { name: 'a' } }],
      `${at}.0.passwordSecret`,
    ],
  ]);
});

describe('Services', () => {
  const at = 'spec.managed.services';
  const service = (name: string, spec: object = {}): object => ({
    selectorType: 'rw',
    serviceTemplate: { metadata: { name }, spec },
  });
  const name = 'serviceTemplate.metadata.name';
  testCases(SINGLE, [
    [`${at}.disabledDefaultServices`, ['ro', 'r'], ['rw'], `${at}.disabledDefaultServices.0`],
    [`${at}.additional`, [service('shop-lb')], [service('shop-rw')], `${at}.additional.0.${name}`],
    [`${at}.additional`, [service('other-any')], [service('shop-any')], `${at}.additional.0.${name}`],
    [
      `${at}.additional`,
      [service('a'), service('b')],
      [service('a'), service('a')],
      `${at}.additional.1.${name}`,
      DUPLICATE,
    ],
    [
      `${at}.additional`,
      [service('a')],
      [{ selectorType: 'rw', serviceTemplate: {} }],
      `${at}.additional.0.${name}`,
      MISSING,
    ],
    [
      `${at}.additional`,
      [service('a', { type: 'LoadBalancer', selector: {} })],
      [service('a', { selector: { app: 'a' } })],
      `${at}.additional.0.serviceTemplate.spec.selector`,
    ],
  ]);
});

describe('certificates', () => {
  const at = 'spec.certificates';
  const server = { serverTLSSecret: 'a', serverCASecret: 'b' };
  testCases(SINGLE, [
    [at, server, { serverTLSSecret: 'a' }, `${at}.serverCASecret`, MISSING],
    [
      at,
      { serverAltDNSNames: ['a.example.com'] },
      { ...server, serverAltDNSNames: ['a.example.com'] },
      `${at}.serverAltDNSNames`,
    ],
    [
      at,
      { replicationTLSSecret: 'a', clientCASecret: 'b' },
      { replicationTLSSecret: 'a' },
      `${at}.clientCASecret`,
      MISSING,
    ],
  ]);
});

describe('logins', () => {
  const ldap = 'spec.postgresql.ldap';
  const hba = 'spec.postgresql.pg_hba';
  const refs = 'spec.podSelectorRefs';
  const web = { name: 'web', selector: { matchLabels: { app: 'web' } } };
  testCases(SINGLE, [
    [ldap, { server: 'ldap.example.com', bindAsAuth: {} }, { bindAsAuth: {} }, `${ldap}.server`, MISSING],
    [
      ldap,
      { server: 'a', bindSearchAuth: {} },
      { server: 'a', bindSearchAuth: {}, bindAsAuth: {} },
      `${ldap}.bindAsAuth`,
    ],
    [refs, [web], [web, web], `${refs}.1.name`, DUPLICATE],
    [
      refs,
      [web],
      [{ ...web, selector: { matchLabels: { 'a b': 'c' } } }],
      [...refs.split('.'), 0, 'selector', 'matchLabels', 'a b'],
    ],
  ]);
  testCases(planted(SINGLE, refs, [web]), [
    [
      hba,
      ['host all all ${podselector:web} scram-sha-256'],
      ['host all all ${podselector:wbe} scram-sha-256'],
      `${hba}.0`,
    ],
    [
      hba,
      ['hostssl all all 10.0.0.0/8 cert'],
      ['hostssl all all 10.0.0.0/8 cert', 'host all all ${service:web} md5'],
      `${hba}.1`,
    ],
    [hba, [], ['host ${podselector:web} all ${podselector:web} md5'], `${hba}.0`],
  ]);
});

describe('variables', () => {
  testCases(SINGLE, [
    ['spec.env', [{ name: 'TZ', value: 'UTC' }], [{ name: 'PGDATA', value: '/a' }], 'spec.env.0.name'],
    ['spec.env', [{ name: 'MY_POD_NAME', value: 'a' }], [{ name: 'pod_name', value: 'a' }], 'spec.env.0.name'],
    ['spec.env', [{ name: 'A', value: 'a' }], [{ name: 'CNPG_SECRET', value: 'a' }], 'spec.env.0.name'],
    ['spec.envFrom', [{ secretRef: { name: 'a' } }], [{}], 'spec.envFrom.0'],
  ]);
});

describe('placement', () => {
  const at = 'spec.affinity';
  testCases(SINGLE, [
    [`${at}.podAntiAffinityType`, 'required', 'always'],
    [
      `${at}.tolerations`,
      [{ key: 'db', operator: 'Exists' }],
      [{ key: 'db', operator: 'Exists', value: 'a' }],
      `${at}.tolerations.0.value`,
    ],
    [`${at}.tolerations`, [{ operator: 'Exists' }], [{ effect: 'NoSchedule' }], `${at}.tolerations.0.operator`],
    [
      'spec.topologySpreadConstraints',
      [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule' }],
      [{ maxSkew: 0, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule' }],
      'spec.topologySpreadConstraints.0.maxSkew',
    ],
  ]);
});

describe('extensions', () => {
  const at = 'spec.postgresql.extensions';
  const image = { reference: 'registry/postgis:3.6' };
  const one = (more: object): object[] => [{ name: 'postgis', image, ...more }];
  testCases(SINGLE, [
    [at, one({}), [{ name: 'postgis' }], `${at}.0.image.reference`],
    [at, [{ name: 'a'.repeat(59), image }], [{ name: 'a'.repeat(60), image }], `${at}.0.name`],
    [at, one({}), [...one({}), ...one({})], `${at}.1.name`, DUPLICATE],
    [
      at,
      [{ name: 'pg_ivm', image }],
      [
        { name: 'pg_ivm', image },
        { name: 'pg-ivm', image },
      ],
      `${at}.1.name`,
      DUPLICATE,
    ],
    [
      at,
      one({ ld_library_path: ['lib', '/usr/lib', 'a/../b'] }),
      one({ ld_library_path: ['lib/../../etc'] }),
      `${at}.0.ld_library_path.0`,
    ],
    [at, one({ bin_path: ['bin'] }), one({ bin_path: [''] }), `${at}.0.bin_path.0`],
    [
      at,
      one({ dynamic_library_path: ['a', 'b'] }),
      one({ dynamic_library_path: ['a', 'a'] }),
      `${at}.0.dynamic_library_path.1`,
      DUPLICATE,
    ],
    [
      at,
      one({ env: [{ name: 'GDAL_DATA', value: '${image_root}/share' }] }),
      one({ env: [{ name: 'GDAL_DATA', value: '${root}/share' }] }),
      `${at}.0.env.0.value`,
    ],
    [
      at,
      one({ env: [{ name: 'A', value: '$${root}' }] }),
      one({ env: [{ name: 'PATH', value: '/bin' }] }),
      `${at}.0.env.0.name`,
    ],
    [
      at,
      one({ env: [{ name: 'A', value: 'a' }] }),
      one({ env: [{ name: 'PGPORT', value: 'a' }] }),
      `${at}.0.env.0.name`,
    ],
    [
      at,
      one({ env: [{ name: 'A', value: 'a' }] }),
      one({
        env: [
          { name: 'A', value: 'a' },
          { name: 'A', value: 'b' },
        ],
      }),
      `${at}.0.env.1.name`,
      DUPLICATE,
    ],
  ]);
  test('a catalog may bring the images', () => {
    const ref = { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'a', major: 18 };
    expect(valueFaults(planted(planted(SINGLE, 'spec.imageCatalogRef', ref), at, [{ name: 'postgis' }]))).toEqual([]);
  });
});

describe('the lease of the primary', () => {
  const at = 'spec.primaryLease';
  testCases(SINGLE, [
    [at, { leaseDurationSeconds: 11 }, { leaseDurationSeconds: 10 }, `${at}.leaseDurationSeconds`],
    [
      at,
      { renewDeadlineSeconds: 7, retryPeriodSeconds: 5 },
      { renewDeadlineSeconds: 6, retryPeriodSeconds: 5 },
      `${at}.renewDeadlineSeconds`,
    ],
    [
      at,
      { releasedLeaseDurationSeconds: 1 },
      { releasedLeaseDurationSeconds: 0 },
      `${at}.releasedLeaseDurationSeconds`,
    ],
    [at, {}, { leaseDuration: 15 }, `${at}.leaseDuration`, 'schema/unknown-field'],
    [at, {}, { retryPeriodSeconds: '2' }, `${at}.retryPeriodSeconds`, 'schema/wrong-type'],
  ]);
});

test.each([
  ['monitoring.enablePodMonitor', true],
  ['monitoring.podMonitorRelabelings', [{ action: 'drop' }]],
  ['monitoring.podMonitorMetricRelabelings', [{ action: 'drop' }]],
  ['monitoring.metricsQueriesTTL', '0s'],
  ['nodeMaintenanceWindow', { inProgress: false }],
])('%s: %j is advised against', (field, value) => {
  expect(advised(SINGLE, `spec.${field}`, value)).toEqual([`warning spec.${field}`]);
  expect(advised(SINGLE, `spec.${field}`, NONE)).toEqual([]);
});
