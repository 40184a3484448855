import type { Place } from './place';

/** A Kubernetes object as plain data. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [key: string]: unknown;
}

/** What makes an object one and the same within a cluster; the version of its API does not. */
export interface ResourceId {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Empty for an object that belongs to no namespace. */
  readonly namespace: string;
  readonly name: string;
}

/** One Kubernetes object of a bundle, and where it comes from. */
export interface Manifest {
  readonly object: KubernetesObject;
  /** The line that made the construct this object belongs to. */
  readonly place: Place;
  /** Path of the construct in its app, such as `checkout/deployment`. */
  readonly construct: string;
}

/** The identity of an object within its cluster. */
export function resourceId(object: KubernetesObject): ResourceId {
  const slash = object.apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : object.apiVersion.slice(0, slash),
    kind: object.kind,
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name,
  };
}
