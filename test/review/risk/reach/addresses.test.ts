import { addressesOf } from '../../../../lib/review/risk/reach/addresses';
import { placed, read, sideOf } from '../../delivery/sides';

const WHERE = { environment: 'prod', cluster: 'eu-1' };
const CART = { namespace: 'shop', name: 'cart' };

function told(name: string, value: string, namespace: string) {
  return placed(
    read(`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${namespace} }
spec: { template: { spec: { containers: [{ name: web, env: [{ name: ${name}, value: ${JSON.stringify(value)} }] }] } } }`),
  );
}

describe('who is told where the Service cart of namespace shop is', () => {
  test.each([
    ['ADDR', 'cart:7070', 'shop', 7070],
    ['ADDR', 'cart.shop:7070', 'front', 7070],
    ['ADDR', 'http://cart.shop.svc.cluster.local/items', 'front', undefined],
    ['ADDR', 'redis://user@cart.shop.svc:6379/0', 'front', 6379],
    ['ADDRS', 'pay.shop:80,cart.shop:7070', 'front', 7070],
    ['CART_HOST', 'cart', 'shop', undefined],
    ['ADDR', 'http://cart/items', 'shop', undefined],
  ])('%s=%s in namespace %s tells it', (name, value, namespace, port) => {
    const [address] = addressesOf(CART, sideOf(told(name, value, namespace)), WHERE);

    expect(address).toMatchObject({ port });
  });

  test.each([
    ['DATABASE', 'cart', 'shop'],
    ['ADDR', 'cart:7070', 'front'],
    ['ADDR', 'cart.other:7070', 'shop'],
    ['ADDR', 'my-cart:7070', 'shop'],
    ['ADDR', 'cart-redis:6379', 'shop'],
    ['ADDR', 'old.cart.shop:7070', 'front'],
    ['ADDR', 'cart.shop.example.com', 'front'],
    ['IMAGE', 'registry.example.com/cart:1.4.2', 'shop'],
  ])('%s=%s in namespace %s does not', (name, value, namespace) => {
    expect(addressesOf(CART, sideOf(told(name, value, namespace)), WHERE)).toEqual([]);
  });
});
