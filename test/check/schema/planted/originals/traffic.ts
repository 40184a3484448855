import type { Original } from '../original';

const META = { name: 'shop', namespace: 'shop' };

const PARENTS = [{ name: 'public', namespace: 'gateways', sectionName: 'https', port: 443 }];

export const TRAFFIC: readonly Original[] = [
  {
    object: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: META,
      spec: {
        parentRefs: PARENTS,
        hostnames: ['shop.example.com'],
        rules: [
          {
            name: 'main',
            matches: [
              {
                path: { type: 'PathPrefix', value: '/api' },
                method: 'GET',
                headers: [{ name: 'x-version', type: 'Exact', value: '2' }],
                queryParams: [{ name: 'beta', value: 'true' }],
              },
            ],
            filters: [
              { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-shop', value: 'yes' }] } },
              {
                type: 'URLRewrite',
                urlRewrite: { hostname: 'api', path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
              },
              { type: 'RequestMirror', requestMirror: { backendRef: { name: 'shadow', port: 80 }, percent: 5 } },
            ],
            backendRefs: [
              { name: 'web', port: 80, weight: 90 },
              { name: 'web-next', port: 80, weight: 10 },
            ],
            timeouts: { request: '10s', backendRequest: '3s' },
          },
        ],
      },
    },
  },
  {
    object: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GRPCRoute',
      metadata: META,
      spec: {
        parentRefs: PARENTS,
        hostnames: ['grpc.example.com'],
        rules: [
          {
            matches: [
              {
                method: { type: 'Exact', service: 'shop.v1.Cart', method: 'Add' },
                headers: [{ name: 'tenant', value: 'a' }],
              },
            ],
            filters: [{ type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['server'] } }],
            backendRefs: [{ name: 'cart', port: 9090 }],
          },
        ],
      },
    },
  },
  {
    object: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: META,
      spec: {
        gatewayClassName: 'envoy',
        addresses: [{ type: 'IPAddress', value: '10.0.0.1' }],
        listeners: [
          {
            name: 'https',
            port: 443,
            protocol: 'HTTPS',
            hostname: '*.example.com',
            tls: { mode: 'Terminate', certificateRefs: [{ name: 'wildcard' }] },
            allowedRoutes: {
              namespaces: { from: 'Selector', selector: { matchLabels: { routes: 'public' } } },
              kinds: [{ kind: 'HTTPRoute' }],
            },
          },
        ],
      },
    },
  },
  {
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: META,
      spec: {
        host: 'web.shop.svc.cluster.local',
        exportTo: ['.'],
        trafficPolicy: {
          connectionPool: {
            tcp: { maxConnections: 200, connectTimeout: '3s' },
            http: { http1MaxPendingRequests: 100, http2MaxRequests: 500, maxRetries: 10 },
          },
          outlierDetection: {
            consecutive5xxErrors: 5,
            interval: '10s',
            baseEjectionTime: '30s',
            maxEjectionPercent: 50,
          },
          loadBalancer: { simple: 'LEAST_REQUEST', localityLbSetting: { enabled: true } },
          tls: { mode: 'ISTIO_MUTUAL' },
        },
        subsets: [{ name: 'v2', labels: { version: 'v2' } }],
      },
    },
  },
  {
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: META,
      spec: {
        hosts: ['shop.example.com'],
        gateways: ['mesh'],
        http: [
          {
            name: 'main',
            match: [{ uri: { prefix: '/api' }, headers: { tenant: { exact: 'a' } }, port: 80 }],
            route: [{ destination: { host: 'web', subset: 'v2', port: { number: 80 } }, weight: 100 }],
            retries: { attempts: 2, perTryTimeout: '2s', retryOn: '5xx', backoff: '25ms' },
            timeout: '10s',
            fault: { delay: { fixedDelay: '1s', percentage: { value: 0.1 } } },
            corsPolicy: { allowOrigins: [{ exact: 'https://example.com' }], allowMethods: ['GET'], maxAge: '24h' },
          },
        ],
      },
    },
    maps: { 'spec.http.*.match.*.headers': 'a map of matches by header' },
  },
  {
    object: {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'BackendTrafficPolicy',
      metadata: META,
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'shop' }],
        circuitBreaker: { maxConnections: 1000, maxPendingRequests: 100, maxParallelRequests: 500 },
        retry: {
          numRetries: 2,
          retryOn: { triggers: ['connect-failure'], httpStatusCodes: [503] },
          perRetry: { timeout: '2s', backOff: { baseInterval: '100ms', maxInterval: '1s' } },
        },
        timeout: { http: { requestTimeout: '10s', connectionIdleTimeout: '1h' }, tcp: { connectTimeout: '3s' } },
        healthCheck: { passive: { consecutive5XxErrors: 5, interval: '10s', baseEjectionTime: '30s' } },
        loadBalancer: { type: 'ConsistentHash', consistentHash: { type: 'SourceIP' } },
        compression: [{ type: 'Gzip', gzip: {} }],
        rateLimit: {
          type: 'Local',
          local: {
            rules: [{ clientSelectors: [{ headers: [{ name: 'x-user' }] }], limit: { requests: 9, unit: 'Second' } }],
          },
        },
      },
    },
  },
  {
    object: {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: META,
      spec: {
        description: 'what the shop may reach',
        endpointSelector: { matchLabels: { app: 'web' } },
        egress: [
          {
            toFQDNs: [{ matchName: 'api.example.com' }],
            toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }],
          },
        ],
        ingress: [{ fromEndpoints: [{ matchLabels: { app: 'front' } }] }],
      },
    },
  },
];
