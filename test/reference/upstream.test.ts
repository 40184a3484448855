import { renderFleet } from './fleet';
import { containerOf, variablesOf } from './pod';

jest.setTimeout(60_000);

/** A workload as `kubernetes-manifests/` of microservices-demo v0.10 has it. */
interface Upstream {
  /** The app and the workload of the reference fleet: `cart` or `cart/cart-redis`. */
  readonly ours: string;
  /** Port of the Service, and of the container behind it. */
  readonly port?: number;
  readonly targetPort?: number;
  /** The variables that hold an address, and the upstream service they lead to. */
  readonly calls?: Readonly<Record<string, string>>;
}

const UPSTREAM: Readonly<Record<string, Upstream>> = {
  adservice: { ours: 'ad', port: 9555, targetPort: 9555 },
  cartservice: { ours: 'cart', port: 7070, targetPort: 7070, calls: { REDIS_ADDR: 'redis-cart' } },
  'redis-cart': { ours: 'cart/cart-redis', port: 6379, targetPort: 6379 },
  checkoutservice: {
    ours: 'checkout',
    port: 5050,
    targetPort: 5050,
    calls: {
      PRODUCT_CATALOG_SERVICE_ADDR: 'productcatalogservice',
      SHIPPING_SERVICE_ADDR: 'shippingservice',
      PAYMENT_SERVICE_ADDR: 'paymentservice',
      EMAIL_SERVICE_ADDR: 'emailservice',
      CURRENCY_SERVICE_ADDR: 'currencyservice',
      CART_SERVICE_ADDR: 'cartservice',
    },
  },
  currencyservice: { ours: 'currency', port: 7000, targetPort: 7000 },
  emailservice: { ours: 'email', port: 5000, targetPort: 8080 },
  frontend: {
    ours: 'frontend',
    port: 80,
    targetPort: 8080,
    calls: {
      PRODUCT_CATALOG_SERVICE_ADDR: 'productcatalogservice',
      CURRENCY_SERVICE_ADDR: 'currencyservice',
      CART_SERVICE_ADDR: 'cartservice',
      RECOMMENDATION_SERVICE_ADDR: 'recommendationservice',
      SHIPPING_SERVICE_ADDR: 'shippingservice',
      CHECKOUT_SERVICE_ADDR: 'checkoutservice',
      AD_SERVICE_ADDR: 'adservice',
    },
  },
  loadgenerator: { ours: 'loadgenerator', calls: { FRONTEND_ADDR: 'frontend' } },
  paymentservice: { ours: 'payment', port: 50051, targetPort: 50051 },
  productcatalogservice: { ours: 'productcatalog', port: 3550, targetPort: 3550 },
  recommendationservice: {
    ours: 'recommendation',
    port: 8080,
    targetPort: 8080,
    calls: { PRODUCT_CATALOG_SERVICE_ADDR: 'productcatalogservice' },
  },
  shippingservice: { ours: 'shipping', port: 50051, targetPort: 50051 },
};

/** The optional assistant is no part of the demo's own manifests, but the frontend asks for its address. */
const OPTIONAL = 'SHOPPING_ASSISTANT_SERVICE_ADDR';

const FLEET = renderFleet();
const ENVIRONMENTS = ['dev/eu-1', 'staging/eu-1', 'prod/eu-1', 'prod/us-1', 'prod/ap-1'];

/** The app and the name of a workload that stands for one of upstream. */
function oursOf(service: string): { readonly app: string; readonly name: string } {
  const [app = '', name = app] = (UPSTREAM[service]?.ours ?? '').split('/');
  return { app, name };
}

function addressOf(caller: string, service: string): string {
  const { app, name } = oursOf(service);
  const host = app === oursOf(caller).app ? name : `${name}.${app}`;
  return `${host}:${UPSTREAM[service]?.port ?? ''}`;
}

describe.each(ENVIRONMENTS)('%s', (cluster) => {
  // Production has customers of its own.
  const services = Object.entries(UPSTREAM).filter(([name]) => name !== 'loadgenerator' || !cluster.startsWith('prod'));

  test('runs every workload of upstream, and no other', () => {
    const workloads = [...FLEET].flatMap(([bundle, rendered]) =>
      bundle.startsWith(`${cluster}/`)
        ? ['Deployment', 'StatefulSet'].flatMap((kind) => rendered.find(kind).map(({ metadata }) => metadata.name))
        : [],
    );
    expect(workloads.sort()).toEqual(services.map(([name]) => oursOf(name).name).sort());
  });

  test.each(services)('%s has the ports and the callees of upstream', (service, { port, targetPort, calls = {} }) => {
    const { app, name: ours } = oursOf(service);
    const bundle = FLEET.get(`${cluster}/${app}`);
    if (!bundle) throw new Error(`${app} is missing`);
    const container = containerOf(bundle, ours);
    const addresses = Object.entries(variablesOf(container)).filter(
      ([name]) => name.endsWith('_ADDR') && name !== OPTIONAL,
    );
    expect(Object.fromEntries(addresses)).toEqual(
      Object.fromEntries(Object.entries(calls).map(([variable, callee]) => [variable, addressOf(service, callee)])),
    );
    if (port === undefined) return;
    expect(container.ports?.map(({ containerPort }) => containerPort)).toEqual([targetPort]);
    expect(bundle.get('Service', { metadata: { name: ours } })).toMatchObject({ spec: { ports: [{ port }] } });
  });
});
