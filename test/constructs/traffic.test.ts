import { defineApp, StatefulService, WebService } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { appOf, webApp } from './apps';

const payment = defineApp({
  name: 'payment',
  owner: 'team-payments',
  build(app) {
    new WebService(app, 'payment', { image: 'payment:1', port: 50051, targetPort: 9090, protocol: 'grpc' });
  },
});

const checkout = appOf((app) => {
  const web = new WebService(app, 'checkout', { image: 'checkout:1', port: 80 });
  web.calls('payment', { env: 'PAYMENT_ADDR' });
}, 'checkout');

const DNS = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }],
};

function peer(namespace: string, name: string): object {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
  };
}

describe('calls', () => {
  test('gives the caller the address of the Service in its own namespace', () => {
    const rendered = renderApp(checkout, { neighbours: [payment] });
    rendered.get('Deployment', {
      spec: {
        template: { spec: { containers: [{ env: [{ name: 'PAYMENT_ADDR', value: 'payment.payment:50051' }] }] } },
      },
    });
  });

  test('opens the way out at the caller and the way in at the callee, on the port of the container', () => {
    expect(renderApp(checkout, { neighbours: [payment] }).get('NetworkPolicy').spec).toEqual({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'checkout' } },
      policyTypes: ['Ingress', 'Egress'],
      egress: [DNS, { to: [peer('payment', 'payment')], ports: [{ port: 9090 }] }],
    });
    expect(renderApp(payment, { neighbours: [checkout] }).get('NetworkPolicy').spec).toEqual({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'payment' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [peer('checkout', 'checkout')], ports: [{ port: 9090 }] }],
      egress: [DNS],
    });
  });

  test('leaves a workload that nobody calls closed', () => {
    const spec = renderApp(payment).get('NetworkPolicy').spec as { ingress?: unknown };
    expect(spec.ingress).toBeUndefined();
  });

  test('picks the service by name where an app offers several', () => {
    const store = appOf((app) => {
      new WebService(app, 'api', { image: 'api:1', port: 80 });
      new StatefulService(app, 'db', { image: 'db:1', port: 5432, storage: { path: '/data' } });
    }, 'store');
    const caller = appOf((app) => {
      const web = new WebService(app, 'web', { image: 'web:1', port: 80 });
      expect(web.calls('store', { service: 'store-db' })).toMatchObject({ host: 'store-db.store', port: 5432 });
    });
    renderApp(caller, { neighbours: [store] });
  });

  test('says the bare name of a Service in the same namespace', () => {
    const beside = defineApp({
      name: 'beside',
      owner: 'x',
      namespace: 'shop',
      build: (app) => new WebService(app, 'payment', { image: 'payment:1', port: 50051 }),
    });
    const caller = appOf((app) => {
      const web = new WebService(app, 'web', { image: 'web:1', port: 80 });
      expect(String(web.calls('beside'))).toBe('beside-payment:50051');
    });
    renderApp(caller, { neighbours: [beside] });
  });
});

test('expose lets the namespace of the Gateway in', () => {
  const app = appOf((scope) => {
    const web = new WebService(scope, 'web', { image: 'web:1', port: 80, targetPort: 8080 });
    web.expose({ hosts: ['a.example.com'], gateway: { name: 'edge', namespace: 'edge' } });
  });
  const rendered = renderApp(app);
  rendered.get('NetworkPolicy', {
    spec: {
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'edge' } } }],
          ports: [{ port: 8080 }],
        },
      ],
    },
  });
  rendered.get('HTTPRoute', { spec: { parentRefs: [{ name: 'edge', namespace: 'edge' }] } });
});

test('admits lets in what is no app of the fleet', () => {
  const app = appOf((scope) => {
    const web = new WebService(scope, 'web', { image: 'web:1', port: 80 });
    web.admits({ namespace: 'monitoring', ports: [9090] }).admits({ cidr: '35.191.0.0/16', ports: [80] });
  });
  renderApp(app).get('NetworkPolicy', {
    spec: {
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
          ports: [{ port: 9090 }],
        },
        { from: [{ ipBlock: { cidr: '35.191.0.0/16' } }], ports: [{ port: 80 }] },
      ],
    },
  });
});

test('reaches opens the way to addresses outside the cluster', () => {
  const app = appOf((scope) => {
    const web = new WebService(scope, 'web', { image: 'web:1', port: 80 });
    web.reaches({ cidr: '0.0.0.0/0', except: ['10.0.0.0/8'], ports: [443] });
  });
  renderApp(app).get('NetworkPolicy', {
    spec: { egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }], ports: [{ port: 443 }] }] },
  });
});

test('peers with the same ports share a rule, in an order that does not depend on who called first', () => {
  const callers = ['alpha', 'beta'].map((name) =>
    appOf((app) => new WebService(app, name, { image: 'x:1', port: 80 }).calls('shop'), name),
  );
  const policy = (neighbours: typeof callers): unknown =>
    renderApp(webApp({}, 'shop'), { neighbours }).get('NetworkPolicy').spec;
  expect(policy(callers)).toEqual(policy([...callers].reverse()));
  expect(policy(callers)).toMatchObject({ ingress: [{ from: [peer('alpha', 'alpha'), peer('beta', 'beta')] }] });
});
