import { kindKey } from '../../../../check/references/kinds';
import { asMapping, asText, valueAt, type Mapping } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';

/** The annotations by which clouds know a service account as one of theirs. */
const CLOUDS: ReadonlyMap<string, string> = new Map([
  ['eks.amazonaws.com/role-arn', 'AWS'],
  ['iam.gke.io/gcp-service-account', 'Google Cloud'],
  ['azure.workload.identity/client-id', 'Azure'],
  ['pod-identity.alibabacloud.com/role-name', 'Alibaba Cloud'],
]);

/** Where each kind annotates the account that pods use. */
const ANNOTATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ServiceAccount', ['metadata', 'annotations']],
  ['postgresql.cnpg.io/Cluster', ['spec', 'serviceAccountTemplate', 'metadata', 'annotations']],
]);

const account = (role: string): string => `apiVersion: v1
kind: ServiceAccount
metadata: { name: web, annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::123456789012:role/${role}" } }`;

/** Rights outside of the cluster. */
export const CLOUD_ROLE: RiskRule = {
  id: 'exposes/cloud-role',
  title: 'Pods are given another role in the cloud',
  reason:
    'The cloud trusts the token of the service account, so every pod that uses it has all that the role allows: buckets, keys, queues, other accounts. What that is stands in no manifest.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html',
  kinds: [...ANNOTATIONS.keys()],
  judge: (change) => {
    const { after } = change;
    const at = ANNOTATIONS.get(kindKey(change.id));
    if (!after || !at) return [];
    const was = annotationsOf(change.before?.object, at);
    return Object.entries(annotationsOf(after.object, at)).flatMap(([key, value]) => {
      const [cloud, role] = [CLOUDS.get(key), asText(value)];
      if (cloud === undefined || role === undefined || was[key] === role) return [];
      return [
        {
          message: `pods of the account act as ${role} in ${cloud} from now on`,
          fix: 'make sure that the role allows no more than these pods need',
          path: [...at, key],
        },
      ];
    });
  },
  examples: [
    {
      name: 'an account gets another role',
      before: account('reader'),
      after: account('admin'),
      says: ['act as arn:aws:iam::123456789012:role/admin in AWS'],
    },
    { name: 'an account with a role comes', before: '', after: account('reader'), says: ['role/reader in AWS'] },
    {
      name: 'an account loses its role',
      before: account('admin'),
      after: 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }',
      says: [],
    },
  ],
};

function annotationsOf(object: KubernetesObject | undefined, at: readonly string[]): Mapping {
  return asMapping(valueAt(object, ...at));
}
