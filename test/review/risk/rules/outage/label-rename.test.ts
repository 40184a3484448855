import { NETWORK_OPENED } from '../../../../../lib/review/risk/rules/exposes/network-opened';
import { TRAFFIC_CLOSED } from '../../../../../lib/review/risk/rules/outage/traffic-closed';
import { saidOf } from '../../around';

const shop = (labels: string): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: shop }
spec: { template: { metadata: { labels: { ${labels} } }, spec: {} } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { metadata: { labels: { app: web } }, spec: {} } }`;

const policy = (labels: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ from: [{ podSelector: { matchLabels: { ${labels} } } }] }] }`;

describe('a policy that names its callers in other words', () => {
  test.each([['a label that the callers have too', 'app: shop, tier: back', 'app: shop', 'tier: back']])(
    '%s neither opens nor closes anything',
    (_, labels, was, is) => {
      const [before, after] = [policy(was) + shop(labels), policy(is) + shop(labels)];

      expect(saidOf(TRAFFIC_CLOSED, before, after)).toEqual([]);
      expect(saidOf(NETWORK_OPENED, before, after)).toEqual([]);
    },
  );

  test('and that they are given at the same time', () => {
    const [before, after] = [policy('app: shop') + shop('app: shop'), policy('name: shop') + shop('name: shop')];

    expect(saidOf(TRAFFIC_CLOSED, before, after)).toEqual([]);
    expect(saidOf(NETWORK_OPENED, before, after)).toEqual([]);
  });

  test('and that they do not have', () => {
    const [before, after] = [policy('app: shop') + shop('app: shop'), policy('app: shops') + shop('app: shop')];

    expect(saidOf(TRAFFIC_CLOSED, before, after)).toHaveLength(1);
    expect(saidOf(NETWORK_OPENED, before, after)).toHaveLength(1);
  });
});
