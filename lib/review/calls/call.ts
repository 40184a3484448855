/** Pods that call or are called. */
export interface CallNode {
  /** Namespace and name, such as `checkout/checkout-orders`; the namespace alone for all of its pods. */
  readonly id: string;
  /** The name of the pods, or of the namespace. */
  readonly name: string;
  /** What ships them, by the label `app.kubernetes.io/part-of`; undefined for what `dist/` does not hold. */
  readonly app?: string;
}

/** Pods that may open connections to others. */
export interface Call {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  /** Such as `5432` or `53/UDP`, in order; empty where any port will do. */
  readonly ports: readonly string[];
  /** Names of the clusters on which it is so, in order. */
  readonly clusters: readonly string[];
}

/** Who calls whom in an environment: what its clusters have, taken together. */
export interface EnvironmentCalls {
  readonly environment: string;
  /** In the order of their ids. */
  readonly nodes: readonly CallNode[];
  /** In the order of the ids of caller and called. */
  readonly calls: readonly Call[];
}
