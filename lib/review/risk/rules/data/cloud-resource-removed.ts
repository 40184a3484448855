import { asList, asText, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

/** A controller that makes resources of a cloud of objects, and how an object says that its resource outlives it. */
interface CloudController {
  readonly name: string;
  readonly group: RegExp;
  readonly keeps: (object: Placed['object']) => boolean;
  /** What says so. */
  readonly by: string;
}

function annotated(key: string, ...values: readonly string[]): CloudController['keeps'] {
  return ({ metadata }) => values.includes(metadata.annotations?.[key] ?? '');
}

const CONTROLLERS: readonly CloudController[] = [
  {
    name: 'AWS Controllers for Kubernetes',
    group: /\.services\.k8s\.aws$/,
    keeps: annotated('services.k8s.aws/deletion-policy', 'retain'),
    by: 'the annotation services.k8s.aws/deletion-policy: retain',
  },
  {
    name: 'Config Connector',
    group: /\.cnrm\.cloud\.google\.com$/,
    keeps: annotated('cnrm.cloud.google.com/deletion-policy', 'abandon'),
    by: 'the annotation cnrm.cloud.google.com/deletion-policy: abandon',
  },
  {
    name: 'Azure Service Operator',
    group: /\.azure\.com$/,
    keeps: annotated('serviceoperator.azure.com/reconcile-policy', 'skip', 'detach-on-delete'),
    by: 'the annotation serviceoperator.azure.com/reconcile-policy: detach-on-delete',
  },
  {
    name: 'Crossplane',
    group: /\.(?:crossplane|upbound)\.io$/,
    keeps: ({ spec }) => asText(valueAt(spec, 'deletionPolicy')) === 'Orphan' || isNotToDelete(spec),
    by: 'managementPolicies without Delete',
  },
];

function isNotToDelete(spec: unknown): boolean {
  const policies = asList(valueAt(spec, 'managementPolicies'));
  return policies.length > 0 && !policies.includes('*') && !policies.includes('Delete');
}

/** The services whose resources hold data, or the keys without which nobody reads it, as groups begin. */
const HOLDING_DATA = new RegExp(
  `^(?:${[
    ...['rds', 'docdb', 'neptune', 'dynamodb', 's3', 'efs', 'fsx', 'elasticache', 'memorydb', 'opensearchservice'],
    ...['opensearch', 'kafka', 'kinesis', 'sqs', 'redshift', 'keyspaces', 'kms', 'secretsmanager', 'ecr', 'backup'],
    ...['sql', 'storage', 'spanner', 'bigquery', 'bigtable', 'firestore', 'alloydb', 'redis', 'pubsub', 'filestore'],
    ...['secretmanager', 'artifactregistry', 'cosmosdb', 'documentdb', 'dbfor\\w+', 'cache', 'eventhub', 'servicebus'],
    ...['keyvault', 'netapp', 'postgresql', 'mysql', 'mariadb'],
  ].join('|')})\\.`,
);

/** What the same services have that says how, and holds nothing. */
const SETTINGS_ALONE =
  /(?:Policy|Policies|Configuration|Settings|Rule|Notification|(?:Parameter|Subnet|Option|Security)Group|Alias|Association|Attachment|Grant|AccessBlock|Permission|Member|Binding)$/;

function controllerOf({ id }: Placed): CloudController | undefined {
  const holdsData = HOLDING_DATA.test(id.group) && !SETTINGS_ALONE.test(id.kind);
  return holdsData ? CONTROLLERS.find(({ group }) => group.test(id.group)) : undefined;
}

function instance(annotations = ''): string {
  return exampleObject(
    'rds.services.k8s.aws/v1alpha1',
    'DBInstance/orders',
    `metadata: { name: orders${annotations} }`,
  );
}

/** What an object stands for in a cloud is deleted there. */
export const CLOUD_RESOURCE_REMOVED = removalRule({
  id: 'data/cloud-resource-removed',
  title: 'A database, a bucket, a queue or a key of a cloud is deleted',
  reason:
    'Controllers of clouds delete the resource before they let its object go, unless the object says that the resource outlives it.',
  source: 'https://aws-controllers-k8s.github.io/docs/guides/deletion-policy',
  kinds: 'any',
  loses: (gone) => {
    const controller = controllerOf(gone);
    if (!controller || controller.keeps(gone.object)) return undefined;
    return {
      message: `${controller.name} deletes the resource in the cloud, with all that is in it`,
      fix: `give it ${controller.by} in a change before this one; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a database of a cloud goes',
      before: instance(),
      after: '',
      says: ['AWS Controllers for Kubernetes deletes the resource in the cloud'],
    },
    {
      name: 'a database of a cloud outlives its object',
      before: instance(', annotations: { services.k8s.aws/deletion-policy: retain }'),
      after: '',
      says: [],
    },
    {
      name: 'a bucket that Crossplane made goes',
      before: exampleObject('s3.aws.upbound.io/v1beta1', 'Bucket/uploads'),
      after: '',
      says: ['Crossplane deletes the resource in the cloud'],
    },
    {
      name: 'who may read a bucket is no data',
      before: exampleObject('s3.aws.upbound.io/v1beta1', 'BucketPolicy/uploads'),
      after: '',
      says: [],
    },
    {
      name: 'a network of a cloud holds no data',
      before: exampleObject('ec2.services.k8s.aws/v1alpha1', 'VPC/shop'),
      after: '',
      says: [],
    },
  ],
});
