import { defineApp, PostgresCluster, postgresSettings, WebService, z } from 'fairlead';

export default defineApp({
  name: 'checkout',
  owner: 'team-orders',
  settings: z.object({
    image: z.string(),
    replicas: z.number().int().positive().optional(),
    orders: postgresSettings.optional(),
  }),
  build(app) {
    const orders = new PostgresCluster(app, 'orders', { workload: 'oltp', pooler: true, ...app.settings.orders });
    const checkout = new WebService(app, 'checkout', {
      image: app.settings.image,
      port: 5050,
      protocol: 'grpc',
      env: { PORT: 5050 },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas: app.settings.replicas,
    });
    checkout.uses(orders);
    checkout.calls('cart', { env: 'CART_SERVICE_ADDR' });
    checkout.calls('currency', { env: 'CURRENCY_SERVICE_ADDR' });
    checkout.calls('email', { env: 'EMAIL_SERVICE_ADDR' });
    checkout.calls('payment', { env: 'PAYMENT_SERVICE_ADDR' });
    checkout.calls('productcatalog', { env: 'PRODUCT_CATALOG_SERVICE_ADDR' });
    checkout.calls('shipping', { env: 'SHIPPING_SERVICE_ADDR' });
  },
});
