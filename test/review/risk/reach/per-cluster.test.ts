import { perCluster } from '../../../../lib/review/risk/reach/per-cluster';
import { sideOf } from '../../delivery/sides';

const EU = { environment: 'prod', cluster: 'eu-1' };
const US = { environment: 'prod', cluster: 'us-1' };

test('is worked out once for each cluster of a side', () => {
  const asked: string[] = [];
  const name = perCluster((_, { cluster = '' }) => {
    asked.push(cluster);
    return {};
  });
  const side = sideOf();

  name(side, EU);
  name(side, { ...EU });
  name(side, US);
  expect(asked).toEqual(['eu-1', 'us-1']);

  name(sideOf(), EU);
  expect(asked).toEqual(['eu-1', 'us-1', 'eu-1']);
});
