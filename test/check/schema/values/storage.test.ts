import { DUPLICATE, MISSING, NONE, testCases } from './planted';

const metadata = { name: 'data' };

describe('a PersistentVolumeClaim', () => {
  testCases(
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata,
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, storageClassName: 'fast' },
    },
    [
      ['spec.storageClassName', '', 'Fast'],
      ['spec.resources.requests.storage', '1', '1GB'],
      ['spec.resources.requests.storage', '0.1', '0.0'],
      ['spec.resources.requests', { storage: 1 }, { cpu: 1 }, 'spec.resources.requests.storage', MISSING],
      ['spec.resources', { requests: { storage: 1 } }, NONE, 'spec.resources', MISSING],
      ['spec.accessModes', ['ReadWriteOnce', 'ReadOnlyMany'], [], 'spec.accessModes', MISSING],
      ['spec.selector', { matchLabels: { a: 'b' } }, { matchLabels: { a: 'b c' } }, 'spec.selector.matchLabels.a'],
    ],
  );
});

describe('a PersistentVolume', () => {
  testCases(
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata,
      spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'] },
    },
    [
      ['spec.capacity.storage', '1Gi', '0'],
      ['spec.capacity', { storage: 1 }, NONE, 'spec.capacity', MISSING],
    ],
  );
});

describe('a StorageClass', () => {
  testCases(
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata,
      provisioner: 'ebs.csi.aws.com',
      allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a', 'b'] }] }],
    },
    [
      ['provisioner', 'example.com/NFS', 'a b'],
      ['provisioner', 'a', ''],
      ['allowedTopologies.0.matchLabelExpressions.0.values', ['a'], []],
      [
        'allowedTopologies.0.matchLabelExpressions.0.values',
        ['a'],
        ['a', 'a'],
        'allowedTopologies.0.matchLabelExpressions.0.values.1',
        DUPLICATE,
      ],
    ],
  );
});
