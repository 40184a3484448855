import { platformsOf } from '../../lib/workspace/platforms';
import { errorsOf, told } from '../errors/errors-of';
import { FLEET, madeUp, PROD } from './made-up';

describe('what clusters offer', () => {
  test('without a word: CloudNativePG, no backups, Prometheus in its customary namespace', () => {
    expect(platformsOf([])).toEqual({
      postgres: { operator: 'cloudnative-pg', operatorNamespace: 'cnpg-system', images: {} },
      monitoring: { namespace: 'monitoring', labels: {}, runbooks: 'https://fairlead.dev/runbooks' },
    });
  });

  test('each key comes from the narrowest source that sets it', () => {
    const fleet = {
      postgres: { operator: 'zalando' as const, storageClass: 'fast' },
      monitoring: { labels: { a: 'b' } },
    };
    const cluster = {
      postgres: { storageClass: 'local', operatorNamespace: undefined },
      monitoring: { namespace: 'prom' },
    };
    expect(platformsOf([fleet, {}, cluster])).toEqual({
      postgres: { operator: 'zalando', operatorNamespace: 'postgres-operator', images: {}, storageClass: 'local' },
      monitoring: { namespace: 'prom', labels: { a: 'b' }, runbooks: 'https://fairlead.dev/runbooks' },
    });
  });

  test('a destination loses the slash at its end, so that paths are joined alike', () => {
    const backups = { destination: 's3://backups/boutique/', secret: 'store' };
    expect(platformsOf([{ postgres: { backups } }]).postgres.backups).toEqual({
      destination: 's3://backups/boutique',
      credentials: { secret: 'store' },
    });
  });
});

describe('in the files', () => {
  test('a cluster narrows what its environment and the fleet say', () => {
    const { load } = madeUp({
      'environments/fleet.yaml': `${FLEET}postgres: { operator: crunchy }\n`,
      'environments/prod.yaml': PROD.replace(
        'us-east-1, kubernetes: "1.34"',
        'us-east-1, kubernetes: "1.34", postgres: { operator: zalando }',
      ),
    });
    const [prod] = load().fleet.environments;
    expect(prod?.clusters.map(({ postgres }) => postgres.operator)).toEqual(['crunchy', 'zalando']);
  });

  test.each([
    ['operator: cnpg', 'FL1004 environments/fleet.yaml:5:23'],
    ['operatr: zalando', 'FL1005 environments/fleet.yaml:5:13'],
    ['images: { latest: a/b:1 }', 'FL1004 environments/fleet.yaml:5:23'],
    ['backups: { destination: "s3:/bucket", secret: a }', 'FL1004 environments/fleet.yaml:5:37'],
    ['backups: { destination: "s3://bucket" }', 'FL1004 environments/fleet.yaml:5:22'],
    ['backups: { destination: "s3://bucket", secret: a, identity: {} }', 'FL1004 environments/fleet.yaml:5:22'],
  ])('%s is told where it stands', (postgres, expected) => {
    const { load } = madeUp({
      'environments/fleet.yaml': `${FLEET}postgres: { ${postgres} }\n`,
      'environments/prod.yaml': PROD,
    });
    expect(errorsOf(load).map(told)).toEqual([expected]);
  });
});
