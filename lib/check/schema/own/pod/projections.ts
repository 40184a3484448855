import { flag, list, object, text, whole, withDefault } from '../build';
import { QUANTITY, TEXTS } from '../common';
import { LABEL_SELECTOR } from './placement';

const MODE = whole({ format: 'int32' });

/** All keys of a ConfigMap or Secret, or some of them, as files. */
export const KEYS_AS_FILES = object({
  items: list(object({ key: text(), mode: MODE, path: text() }, 'key', 'path')),
  name: withDefault('', text()),
  optional: flag(),
});

/** A field of the pod. */
export const FIELD = object({ apiVersion: text(), fieldPath: text() }, 'fieldPath');

/** What a container asks for or may use of one resource. */
export const RESOURCE_FIELD = object({ containerName: text(), divisor: QUANTITY, resource: text() }, 'resource');

const TRUST_BUNDLE = object(
  { labelSelector: LABEL_SELECTOR, name: text(), optional: flag(), path: text(), signerName: text() },
  'path',
);

const POD_CERTIFICATE = object(
  {
    certificateChainPath: text(),
    credentialBundlePath: text(),
    keyPath: text(),
    keyType: text(),
    maxExpirationSeconds: MODE,
    signerName: text(),
    userAnnotations: TEXTS,
  },
  'keyType',
  'signerName',
);

/** What a projected volume gathers. */
export const PROJECTIONS = list(
  object({
    clusterTrustBundle: TRUST_BUNDLE,
    configMap: KEYS_AS_FILES,
    downwardAPI: object({
      items: list(object({ fieldRef: FIELD, mode: MODE, path: text(), resourceFieldRef: RESOURCE_FIELD }, 'path')),
    }),
    podCertificate: POD_CERTIFICATE,
    secret: KEYS_AS_FILES,
    serviceAccountToken: object(
      { audience: text(), expirationSeconds: whole({ format: 'int64' }), path: text() },
      'path',
    ),
  }),
);
