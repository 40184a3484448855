import { CLAIM_SPEC } from './claims';
import { FIELD_REF, pullPolicy, RESOURCE_FIELD_REF } from './containers';
import { METADATA, QUANTITY } from './metadata';
import { each, isFields, struct, untouched, type Fields, type Rule } from './rule';

/** May be read by all and written by its owner: 0644. */
const MODE = { defaultMode: 0o644 };

const DOWNWARD_ITEMS = each(struct({ fields: { fieldRef: FIELD_REF, resourceFieldRef: RESOURCE_FIELD_REF } }));

const PROJECTED = struct({
  defaults: MODE,
  fields: {
    sources: each(
      struct({
        fields: {
          downwardAPI: struct({ fields: { items: DOWNWARD_ITEMS } }),
          serviceAccountToken: struct({ omitted: ['audience'], defaults: { expirationSeconds: 3600 } }),
        },
      }),
    ),
  },
});

const IMAGE = struct({
  omitted: ['reference', 'pullPolicy'],
  settle: (image) => ({ ...image, pullPolicy: image.pullPolicy ?? pullPolicy(image.reference) }),
});

/** Kinds of volumes that pods and PersistentVolumes share, with what is written for them. */
export const VOLUME_SOURCES: Readonly<Record<string, Rule>> = {
  hostPath: struct({ defaults: { type: '' } }),
  nfs: struct({ omitted: ['readOnly'] }),
  iscsi: struct({
    omitted: ['iscsiInterface', 'fsType', 'readOnly', 'chapAuthDiscovery', 'chapAuthSession'],
    defaults: { iscsiInterface: 'default' },
  }),
  rbd: struct({
    omitted: ['fsType', 'pool', 'user', 'keyring', 'readOnly'],
    defaults: { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' },
  }),
  azureDisk: struct({ defaults: { cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' } }),
  scaleIO: struct({
    omitted: ['sslEnabled', 'protectionDomain', 'storagePool', 'storageMode', 'volumeName', 'fsType', 'readOnly'],
    defaults: { storageMode: 'ThinProvisioned', fsType: 'xfs' },
  }),
};

const VOLUME = struct({
  settle: emptyDirOtherwise,
  fields: {
    ...VOLUME_SOURCES,
    emptyDir: struct({ omitted: ['medium'], fields: { sizeLimit: QUANTITY } }),
    secret: struct({ omitted: ['secretName'], defaults: MODE }),
    configMap: struct({ omitted: ['name'], defaults: MODE }),
    downwardAPI: struct({ defaults: MODE, fields: { items: DOWNWARD_ITEMS } }),
    projected: PROJECTED,
    image: IMAGE,
    csi: struct({ omitted: ['volumeAttributes'], fields: { volumeAttributes: untouched } }),
    persistentVolumeClaim: struct({ omitted: ['readOnly'] }),
    ephemeral: struct({
      fields: {
        volumeClaimTemplate: struct({
          defaults: { metadata: {}, spec: {} },
          fields: { metadata: METADATA, spec: CLAIM_SPEC },
        }),
      },
    }),
  },
});

/** The volumes of a pod. */
export const VOLUMES = each(VOLUME);

/** A volume that names no source is an empty directory. */
function emptyDirOtherwise(volume: Fields): Fields {
  return Object.values(volume).some(isFields) ? volume : { ...volume, emptyDir: {} };
}
