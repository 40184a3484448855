import { ISSUER, SECRET, type TargetKind } from '../kinds';
import { below, type Reference, type Topic } from '../reference';

const STORE: TargetKind = { group: 'external-secrets.io', kind: 'SecretStore', code: 'reference/secret-store' };
const GENERATOR: TargetKind = { group: 'generators.external-secrets.io', kind: 'Password', code: 'reference/object' };

const FETCHED: readonly Reference[] = [
  { at: 'secretStoreRef', to: STORE },
  { at: 'data.*.sourceRef.storeRef', to: STORE },
  { at: 'dataFrom.*.sourceRef.storeRef', to: STORE },
  { at: 'dataFrom.*.sourceRef.generatorRef', to: GENERATOR },
];

/** Secrets and certificates are asked of those who can give them. */
export const SECRETS: Topic = {
  references: {
    'cert-manager.io/Certificate': [
      { at: 'spec.issuerRef', to: ISSUER },
      { at: 'spec.keystores.jks.passwordSecretRef', to: SECRET },
      { at: 'spec.keystores.pkcs12.passwordSecretRef', to: SECRET },
    ],
    'cert-manager.io/Issuer': [
      { at: 'spec.ca', to: SECRET, name: 'secretName' },
      { at: 'spec.acme.externalAccountBinding.keySecretRef', to: SECRET },
      { at: 'spec.vault.auth.tokenSecretRef', to: SECRET },
      { at: 'spec.vault.auth.appRole.secretRef', to: SECRET },
    ],
    'external-secrets.io/ClusterExternalSecret': below('spec.externalSecretSpec', FETCHED),
    'external-secrets.io/ExternalSecret': below('spec', FETCHED),
    'external-secrets.io/PushSecret': [
      { at: 'spec.secretStoreRefs.*', to: STORE },
      { at: 'spec.selector.secret', to: SECRET },
    ],
  },
};
