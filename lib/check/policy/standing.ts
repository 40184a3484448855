import type { KubernetesObject } from '../../model/manifest';
import { isClusterScoped, type Scopes } from '../../resources/cluster-scoped';
import { toCel } from '../cel/to-cel';
import { asAdmitted } from './admission/as-admitted';
import type { Labels } from './match';

/** Where an object stands, as policies see it. */
export interface Standing {
  /** The namespace's name; undefined for what belongs to none. */
  readonly namespace: string | undefined;
  /** The namespace's labels, of a Namespace its own; undefined for what belongs to none. */
  readonly labels: Labels | undefined;
  /** The Namespace as expressions see it; null for what belongs to none. */
  readonly namespaceObject: unknown;
}

/** Every namespace has it: the API server sees to that. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Custom kinds are told by their name where a manifest does not say more. */
const NO_SCOPES: Scopes = new Map();

/** Namespaces as expressions see them: many objects share one. */
const converted = new WeakMap<KubernetesObject, unknown>();

/** @param known The Namespace, where it is known. */
export function standing(object: KubernetesObject, known: KubernetesObject | undefined): Standing {
  const { name, labels, namespace = known?.metadata.name ?? 'default' } = object.metadata;
  if (object.metadata.namespace === undefined && isClusterScoped(object, NO_SCOPES)) {
    const isNamespace = object.kind === 'Namespace' && object.apiVersion === 'v1';
    const own = isNamespace ? { ...labels, [NAME_LABEL]: name } : undefined;
    return { namespace: undefined, labels: own, namespaceObject: null };
  }
  return {
    namespace,
    labels: { ...known?.metadata.labels, [NAME_LABEL]: namespace },
    namespaceObject: known ? convertedOnce(known) : bare(namespace),
  };
}

function convertedOnce(namespace: KubernetesObject): unknown {
  if (!converted.has(namespace)) converted.set(namespace, toCel(asAdmitted(namespace)));
  return converted.get(namespace);
}

/** A Namespace of which only the name is known. */
function bare(name: string): unknown {
  const metadata = { name, labels: { [NAME_LABEL]: name } };
  return { apiVersion: 'v1', kind: 'Namespace', metadata, spec: {}, status: { phase: 'Active' } };
}
