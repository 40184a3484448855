import type { KubernetesObject, Manifest } from '../model/manifest';
import { definedScopes, isClusterScoped, type Scopes } from '../resources/cluster-scoped';

/**
 * The objects of one app, those that belong to a namespace and name none in the app's own. cdk8s puts the app's
 * namespace on every object, also on those that the API server wants without one; any other was written by the user.
 */
export function inNamespace(manifests: readonly Manifest[], namespace: string): readonly Manifest[] {
  const whole = manifests.filter(({ object }) => isWhole(object));
  const scopes = definedScopes(whole.map(({ object }) => object));
  return manifests.map((manifest) => {
    // What has no kind or no metadata is refused by layout, which tells all that an object lacks.
    if (!isWhole(manifest.object)) return manifest;
    return { ...manifest, object: placed(manifest.object, namespace, scopes) };
  });
}

function placed(object: KubernetesObject, namespace: string, scopes: Scopes): KubernetesObject {
  const { namespace: own = namespace, ...metadata } = object.metadata;
  if (own === namespace && isClusterScoped(object, scopes)) return { ...object, metadata };
  return { ...object, metadata: { ...metadata, namespace: own } };
}

/** Users' objects are typed as loosely as cdk8s types them. */
function isWhole(object: Readonly<Record<string, unknown>>): boolean {
  const { apiVersion, kind, metadata } = object;
  return (
    typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata === 'object' && metadata !== null
  );
}
