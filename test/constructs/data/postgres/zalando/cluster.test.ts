import { fullIntent, intentOf, specOf } from './intents';

test('a single instance, as small as it gets', () => {
  expect(specOf(intentOf({}, 'development'))).toMatchInlineSnapshot(`
   {
     "databases": {
       "orders": "orders",
     },
     "enableMasterLoadBalancer": false,
     "enableReplicaLoadBalancer": false,
     "numberOfInstances": 1,
     "patroni": {
       "failsafe_mode": true,
       "initdb": {
         "data-checksums": "true",
         "encoding": "UTF8",
         "locale": "C.UTF-8",
       },
     },
     "postgresql": {
       "parameters": {},
       "version": "18",
     },
     "resources": {
       "limits": {
         "cpu": "2",
         "memory": "8Gi",
       },
       "requests": {
         "cpu": "2",
         "memory": "8Gi",
       },
     },
     "spiloFSGroup": 103,
     "spiloRunAsGroup": 103,
     "spiloRunAsUser": 101,
     "teamId": "team-shop",
     "users": {
       "orders": [
         "login",
       ],
     },
     "volume": {
       "size": "100Gi",
     },
   }
  `);
});

test('three instances with all that production asks for', () => {
  expect(specOf(fullIntent())).toMatchInlineSnapshot(`
   {
     "additionalVolumes": [
       {
         "mountPath": "/var/run/postgresql",
         "name": "postgresql-run",
         "targetContainers": [
           "all",
         ],
         "volumeSource": {
           "emptyDir": {
             "sizeLimit": "64Mi",
           },
         },
       },
       {
         "mountPath": "/etc/object-store/aws",
         "name": "aws-token",
         "volumeSource": {
           "projected": {
             "sources": [
               {
                 "serviceAccountToken": {
                   "audience": "sts.amazonaws.com",
                   "path": "token",
                 },
               },
             ],
           },
         },
       },
     ],
     "connectionPooler": {
       "maxDBConnections": 80,
       "mode": "transaction",
       "numberOfInstances": 2,
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
     "databases": {
       "orders": "orders",
     },
     "enableConnectionPooler": true,
     "enableMasterLoadBalancer": false,
     "enableReplicaLoadBalancer": false,
     "env": [
       {
         "name": "USE_WALG_BACKUP",
         "value": "true",
       },
       {
         "name": "WALG_S3_PREFIX",
         "value": "s3://backups/prod/eu-1/shop-db-18",
       },
       {
         "name": "BACKUP_SCHEDULE",
         "value": "0 2 * * *",
       },
       {
         "name": "BACKUP_NUM_TO_RETAIN",
         "value": "30",
       },
       {
         "name": "USE_WALG_RESTORE",
         "value": "true",
       },
       {
         "name": "AWS_REGION",
         "value": "eu-west-1",
       },
       {
         "name": "AWS_ROLE_ARN",
         "value": "arn:aws:iam::123456789012:role/backups",
       },
       {
         "name": "AWS_WEB_IDENTITY_TOKEN_FILE",
         "value": "/etc/object-store/aws/token",
       },
     ],
     "numberOfInstances": 3,
     "patroni": {
       "failsafe_mode": true,
       "initdb": {
         "data-checksums": "true",
         "encoding": "UTF8",
         "locale": "C.UTF-8",
       },
       "synchronous_mode": true,
       "synchronous_mode_strict": true,
       "synchronous_node_count": 1,
     },
     "postgresql": {
       "parameters": {
         "archive_timeout": "5min",
       },
       "version": "18",
     },
     "resources": {
       "limits": {
         "cpu": "2",
         "memory": "8Gi",
       },
       "requests": {
         "cpu": "2",
         "memory": "8Gi",
       },
     },
     "sidecars": [
       {
         "command": [
           "/bin/postgres_exporter",
           "--collector.database_wraparound",
         ],
         "env": [
           {
             "name": "DATA_SOURCE_NAME",
             "value": "host=/var/run/postgresql user=postgres dbname=postgres sslmode=disable",
           },
         ],
         "image": "quay.io/prometheuscommunity/postgres-exporter:v0.20.1",
         "name": "metrics",
         "ports": [
           {
             "containerPort": 9187,
             "name": "metrics",
           },
         ],
         "resources": {
           "limits": {
             "cpu": "50m",
             "memory": "64Mi",
           },
           "requests": {
             "cpu": "50m",
             "memory": "64Mi",
           },
         },
       },
     ],
     "spiloFSGroup": 103,
     "spiloRunAsGroup": 103,
     "spiloRunAsUser": 101,
     "teamId": "team-shop",
     "topologySpreadConstraints": [
       {
         "labelSelector": {
           "matchLabels": {
             "application": "spilo",
             "cluster-name": "shop-db",
           },
         },
         "maxSkew": 1,
         "topologyKey": "topology.kubernetes.io/zone",
         "whenUnsatisfiable": "DoNotSchedule",
       },
       {
         "labelSelector": {
           "matchLabels": {
             "application": "spilo",
             "cluster-name": "shop-db",
           },
         },
         "maxSkew": 1,
         "minDomains": 3,
         "topologyKey": "kubernetes.io/hostname",
         "whenUnsatisfiable": "DoNotSchedule",
       },
     ],
     "users": {
       "orders": [
         "login",
       ],
     },
     "volume": {
       "size": "100Gi",
       "storageClass": "fast",
     },
   }
  `);
});
