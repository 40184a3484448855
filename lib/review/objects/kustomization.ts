import { resourceId, type KubernetesObject, type ResourceId } from '../../model/manifest';

type Document = Readonly<Record<string, unknown>>;

const GROUP = 'kustomize.config.k8s.io';
/** A file of the folder itself. */
const OWN_FILE = /^(?:\.\/)?[^/:?]+\.(?:ya?ml|json)$/;
const TELLS_NOTHING: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * What a `kustomization.yaml` says beyond naming the files of its folder, which follows from what is there. It has no
 * name, and is given one so that it can be told of like an object.
 */
export function derivedKustomization(document: Document, name: string): Document {
  const { resources, ...rest } = document;
  const foreign = Array.isArray(resources) ? (resources as readonly unknown[]).filter(isForeign) : [];
  return {
    apiVersion: `${GROUP}/v1beta1`,
    kind: 'Kustomization',
    ...rest,
    metadata: { name },
    ...(foreign.length > 0 && { resources: foreign }),
  };
}

/** Whether it is a `kustomization.yaml`, which no cluster has as an object. */
export function isKustomization({ group }: ResourceId): boolean {
  return group === GROUP;
}

/** Whether an object is a `kustomization.yaml` that only names the files of its folder. */
export function isDerived(object: KubernetesObject): boolean {
  return isKustomization(resourceId(object)) && Object.keys(object).every((key) => TELLS_NOTHING.has(key));
}

function isForeign(resource: unknown): boolean {
  return typeof resource !== 'string' || !OWN_FILE.test(resource);
}
