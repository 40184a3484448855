import type { KubernetesObject } from '../../../model/manifest';
import { asMapping, asText, valueAt } from '../loosely';
import { madeSecret, textsAt, TLS_KEYS, type MadeObject } from './made-object';

/** The keys that a Certificate may ask for beside the usual ones. */
const FORMAT_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['DER', ['key.der']],
  ['CombinedPEM', ['tls-combined.pem']],
  ['jks', ['keystore.jks', 'truststore.jks']],
  ['pkcs12', ['keystore.p12', 'truststore.p12']],
]);

/** What cert-manager makes of a Certificate. */
export function madeByCertificate({ spec }: KubernetesObject): readonly MadeObject[] {
  const { secretName, additionalOutputFormats, keystores } = asMapping(spec);
  const name = asText(secretName);
  if (name === undefined) return [];
  const formats = [...textsAt(additionalOutputFormats, '*.type'), ...Object.keys(asMapping(keystores))];
  return [madeSecret(name, [...TLS_KEYS, ...formats.flatMap((format) => FORMAT_KEYS.get(format) ?? [])])];
}

/** cert-manager makes a Certificate of each Ingress and Gateway that names an issuer in an annotation. */
export function madeByAnnotation(at: string): (object: KubernetesObject) => readonly MadeObject[] {
  return (object) => {
    const { annotations } = object.metadata;
    const issued = ['issuer', 'cluster-issuer'].some((key) => asText(valueAt(annotations, `cert-manager.io/${key}`)));
    return issued ? textsAt(object, at).map((name) => madeSecret(name, TLS_KEYS)) : [];
  };
}

/** What trust-manager spreads to all namespaces. */
export function madeByTrustBundle({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  return [
    { kind: 'ConfigMap', key: asText(valueAt(spec, 'target', 'configMap', 'key')) },
    { kind: 'Secret', key: asText(valueAt(spec, 'target', 'secret', 'key')) },
  ].flatMap(({ kind, key }) => (key === undefined ? [] : { kind, name, parts: [key], everywhere: true as const }));
}
