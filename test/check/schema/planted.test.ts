import { loadSchemas } from '../../../lib/check/schema/schemas';
import { fieldText } from '../../../lib/model/field-path';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { plantedFaults, type Planted } from './planted/faults';
import type { Original } from './planted/original';
import { ACCESS } from './planted/originals/access';
import { CORE } from './planted/originals/core';
import { CRUNCHY } from './planted/originals/crunchy';
import { DATA } from './planted/originals/data';
import { GITOPS } from './planted/originals/gitops';
import { PLATFORM } from './planted/originals/platform';
import { TRAFFIC } from './planted/originals/traffic';
import { WORKLOADS } from './planted/originals/workloads';
import { ZALANDO } from './planted/originals/zalando';

const ORIGINALS = [
  ...WORKLOADS,
  ...CORE,
  ...ACCESS,
  ...GITOPS,
  ...TRAFFIC,
  ...DATA,
  ...PLATFORM,
  ...CRUNCHY,
  ...ZALANDO,
];

const KUBERNETES = '1.36';

const schemas = loadSchemas(
  ORIGINALS.map(({ object }) => object),
  { find: () => undefined, kinds: [] },
);

const BY_NAME = ORIGINALS.map((original): [string, Original, readonly Planted[]] => {
  const { apiVersion, kind } = original.object;
  return [`${apiVersion} ${kind}`, original, plantedFaults(original)];
});

const COUNT = BY_NAME.reduce((count, [, , planted]) => count + planted.length, 0);

describe('planted faults', () => {
  test.each(BY_NAME)('the original %s passes', async (_, { object }) => {
    expect((await schemas).check(object, KUBERNETES)).toEqual([]);
  });

  test.each(BY_NAME)('every one in %s is caught', async (_, __, planted) => {
    const { check } = await schemas;
    const missed = planted.filter(({ object }) => check(object as KubernetesObject, KUBERNETES).length === 0);
    expect({
      share: `${planted.length - missed.length} of ${planted.length}`,
      missed: missed.map(({ what, path }) => `${fieldText(path)}: ${what}`),
    }).toEqual({ share: `${planted.length} of ${planted.length}`, missed: [] });
  });

  test('there are many of them', () => {
    expect(COUNT).toBeGreaterThan(19_000);
  });
});
