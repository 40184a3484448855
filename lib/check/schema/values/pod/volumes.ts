import { DNS_LABEL, DNS_SUBDOMAIN, FILE_KEY } from '../format/names';
import { ABSOLUTE_PATH, NO_STEP_UP, PATH_BELOW } from '../format/paths';
import { quantity } from '../format/quantities';
import { exactlyOneOf, needs } from '../rule/presence';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { between, has, notEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { claimSpec } from '../storage/claim-spec';
import { fieldRefOfFile, resourceFieldRefOfFile } from './downward';

/** Where a volume can come from. */
const SOURCES = [
  ...['configMap', 'secret', 'emptyDir', 'persistentVolumeClaim', 'projected', 'downwardAPI', 'csi', 'ephemeral'],
  ...['hostPath', 'image', 'nfs', 'iscsi', 'fc', 'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder'],
  ...['flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs', 'photonPersistentDisk', 'portworxVolume'],
  ...['quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume'],
];

/** What a projected volume can gather. */
const PARTS = ['configMap', 'secret', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'];

/** Permissions of a file, which YAML reads as octal only where they start with 0 or 0o. */
const mode: Rule = between(0, 0o777);

const keys: Rule = items(fields({ key: has(FILE_KEY), path: all(notEmpty, has(PATH_BELOW)), mode }));

const downwardFile: Rule = all(
  fields({
    path: all(notEmpty, has(PATH_BELOW)),
    mode,
    fieldRef: fieldRefOfFile,
    resourceFieldRef: resourceFieldRefOfFile,
  }),
  exactlyOneOf('fieldRef', 'resourceFieldRef'),
);

const projectedPart: Rule = all(
  fields({
    configMap: all(fields({ name: has(DNS_SUBDOMAIN), items: keys }), needs('name')),
    secret: all(fields({ name: has(DNS_SUBDOMAIN), items: keys }), needs('name')),
    downwardAPI: fields({ items: items(downwardFile) }),
    serviceAccountToken: fields({ path: all(notEmpty, has(PATH_BELOW)), expirationSeconds: between(600, 2 ** 32) }),
  }),
  exactlyOneOf(...PARTS),
);

/** What a projected volume gathers. */
export const projections: Rule = items(projectedPart);

const volume: Rule = all(
  fields({
    name: has(DNS_LABEL),
    configMap: all(fields({ name: has(DNS_SUBDOMAIN), items: keys, defaultMode: mode }), needs('name')),
    secret: all(fields({ secretName: has(DNS_SUBDOMAIN), items: keys, defaultMode: mode }), needs('secretName')),
    emptyDir: fields({ sizeLimit: quantity }),
    persistentVolumeClaim: fields({ claimName: has(DNS_SUBDOMAIN) }),
    projected: fields({ sources: projections, defaultMode: mode }),
    downwardAPI: fields({ items: items(downwardFile), defaultMode: mode }),
    csi: fields({ driver: has(DNS_SUBDOMAIN) }),
    ephemeral: all(fields({ volumeClaimTemplate: fields({ spec: claimSpec }) }), needs('volumeClaimTemplate')),
    hostPath: fields({ path: all(notEmpty, has(NO_STEP_UP)) }),
    nfs: fields({ server: notEmpty, path: has(ABSOLUTE_PATH) }),
  }),
  exactlyOneOf(...SOURCES),
);

/** The volumes of a pod. */
export const volumes: Rule = all(items(volume), uniqueBy('name'));
