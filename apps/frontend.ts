import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'frontend',
  owner: 'team-storefront',
  settings: z.object({
    image: z.string(),
    replicas: z.number().int().positive().optional(),
    domain: z.string().describe('The host name that customers use.'),
  }),
  build(app) {
    const { image, replicas, domain } = app.settings;
    // The health endpoint answers only to requests that carry a session.
    const health = (session: string) => ({
      path: '/_healthz',
      headers: { Cookie: `shop_session-id=${session}` },
    });
    const frontend = new WebService(app, 'frontend', {
      image,
      port: 80,
      targetPort: 8080,
      env: {
        PORT: 8080,
        ENABLE_PROFILER: 0,
        // It refuses to start without an address, though the assistant itself is switched off.
        SHOPPING_ASSISTANT_SERVICE_ADDR: 'shoppingassistant:80',
      },
      probes: { readiness: health('x-readiness-probe'), liveness: health('x-liveness-probe') },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas,
    });
    frontend.calls('ad', { env: 'AD_SERVICE_ADDR' });
    frontend.calls('cart', { env: 'CART_SERVICE_ADDR' });
    frontend.calls('checkout', { env: 'CHECKOUT_SERVICE_ADDR' });
    frontend.calls('currency', { env: 'CURRENCY_SERVICE_ADDR' });
    frontend.calls('productcatalog', { env: 'PRODUCT_CATALOG_SERVICE_ADDR' });
    frontend.calls('recommendation', { env: 'RECOMMENDATION_SERVICE_ADDR' });
    frontend.calls('shipping', { env: 'SHIPPING_SERVICE_ADDR' });
    frontend.expose({ hosts: [domain] });
  },
});
