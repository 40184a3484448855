import { fullIntent, intentOf, listed, specOf } from './intents';

test('a pooler: text for parameters, TLS for everybody, and equal resources for its init container too', () => {
  expect(specOf(fullIntent(), 'Pooler', 'shop-db-pooler-rw')).toMatchInlineSnapshot(`
   {
     "cluster": {
       "name": "shop-db",
     },
     "deploymentStrategy": {
       "rollingUpdate": {
         "maxUnavailable": 0,
       },
     },
     "instances": 2,
     "pgbouncer": {
       "parameters": {
         "client_tls_sslmode": "require",
         "default_pool_size": "20",
         "max_client_conn": "1000",
       },
       "poolMode": "transaction",
     },
     "template": {
       "spec": {
         "containers": [
           {
             "name": "pgbouncer",
             "resources": {
               "limits": {
                 "cpu": "500m",
                 "memory": "128Mi",
               },
               "requests": {
                 "cpu": "500m",
                 "memory": "128Mi",
               },
             },
           },
         ],
         "initContainers": [
           {
             "name": "bootstrap-controller",
             "resources": {
               "limits": {
                 "cpu": "500m",
                 "memory": "128Mi",
               },
               "requests": {
                 "cpu": "500m",
                 "memory": "128Mi",
               },
             },
           },
         ],
         "topologySpreadConstraints": [
           {
             "labelSelector": {
               "matchLabels": {
                 "cnpg.io/poolerName": "shop-db-pooler-rw",
               },
             },
             "matchLabelKeys": [
               "pod-template-hash",
             ],
             "maxSkew": 1,
             "topologyKey": "topology.kubernetes.io/zone",
             "whenUnsatisfiable": "ScheduleAnyway",
           },
           {
             "labelSelector": {
               "matchLabels": {
                 "cnpg.io/poolerName": "shop-db-pooler-rw",
               },
             },
             "matchLabelKeys": [
               "pod-template-hash",
             ],
             "maxSkew": 1,
             "topologyKey": "kubernetes.io/hostname",
             "whenUnsatisfiable": "ScheduleAnyway",
           },
         ],
       },
     },
     "type": "rw",
   }
  `);
});

test('it has the budget that the operator does not make', () => {
  expect(listed(fullIntent()).filter((object) => object.includes('pooler'))).toEqual([
    'Pooler/shop-db-pooler-rw',
    'PodDisruptionBudget/shop-db-pooler-rw',
  ]);
  expect(specOf(fullIntent(), 'PodDisruptionBudget', 'shop-db-pooler-rw')).toMatchObject({
    selector: { matchLabels: { 'cnpg.io/poolerName': 'shop-db-pooler-rw' } },
  });
});

test('clients verify the pooler by the certificate of the database', () => {
  const forms = (service: string) => [
    service,
    ...['', '.svc', '.svc.cluster.local'].map((end) => `${service}.shop${end}`),
  ];
  expect(specOf(fullIntent(), 'Cluster')).toHaveProperty('certificates.serverAltDNSNames', [
    ...forms('shop-db-pooler-rw'),
  ]);
  expect(specOf(intentOf(), 'Cluster')).not.toHaveProperty('certificates');
});
