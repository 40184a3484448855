import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import { madeSecret, textsAt, type MadeObject } from './made-object';

/** The Secret of an ExternalSecret; its keys are unknown where a provider or a template decides on them. */
export function madeByExternalSecret({ spec }: Mapping, name: string): readonly MadeObject[] {
  const { target, data, dataFrom } = asMapping(spec);
  const { name: given, creationPolicy, template } = asMapping(target);
  if (creationPolicy === 'None') return [];
  const { data: shaped, templateFrom, mergePolicy } = asMapping(template);
  const made = asText(given) ?? name;
  const templated = Object.keys(asMapping(shaped));
  // A template replaces what was fetched, unless it says that it merges.
  const keepsFetched = mergePolicy === 'Merge' || (templated.length === 0 && templateFrom === undefined);
  if (templateFrom !== undefined || (keepsFetched && dataFrom !== undefined)) return [{ kind: 'Secret', name: made }];
  return [madeSecret(made, keepsFetched ? [...templated, ...textsAt(data, '*.secretKey')] : templated)];
}

/** The Secrets of a ClusterExternalSecret, which are made in all namespaces that it selects. */
export function madeByClusterExternalSecret({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const { externalSecretName, externalSecretSpec } = asMapping(spec);
  const made = madeByExternalSecret({ spec: externalSecretSpec }, asText(externalSecretName) ?? name);
  return made.map((secret) => ({ ...secret, everywhere: true }));
}

/** The Secret of a SealedSecret. */
export function madeBySealedSecret({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const { encryptedData, template } = asMapping(spec);
  const keys = [encryptedData, valueAt(template, 'data')].flatMap((data) => Object.keys(asMapping(data)));
  return [madeSecret(asText(valueAt(template, 'metadata', 'name')) ?? name, keys)];
}

/** The Secrets that the CSI driver keeps in step with what it mounts. */
export function madeBySecretProvider({ spec }: KubernetesObject): readonly MadeObject[] {
  const { secretObjects } = asMapping(spec);
  return asList(secretObjects).flatMap((entry) => {
    const name = asText(asMapping(entry).secretName);
    return name === undefined ? [] : madeSecret(name, textsAt(entry, 'data.*.key'));
  });
}
