/** Gateway API, channel Standard: https://gateway-api.sigs.k8s.io/reference/spec/ */
export const GATEWAY_API = 'gateway.networking.k8s.io/v1';

/** The Gateway a route attaches to. */
export interface ParentReference {
  readonly name: string;
  readonly namespace: string;
  readonly sectionName?: string;
}

/** The Service a route sends requests to. */
export interface BackendRef {
  readonly name: string;
  readonly port: number;
}

export interface HttpRouteSpec {
  readonly parentRefs: readonly ParentReference[];
  readonly hostnames: readonly string[];
  readonly rules: readonly {
    readonly matches?: readonly { readonly path: { readonly type: 'PathPrefix'; readonly value: string } }[];
    readonly backendRefs: readonly BackendRef[];
  }[];
}

export interface GrpcRouteSpec {
  readonly parentRefs: readonly ParentReference[];
  readonly hostnames: readonly string[];
  readonly rules: readonly {
    readonly matches?: readonly { readonly method: { readonly service: string } }[];
    readonly backendRefs: readonly BackendRef[];
  }[];
}
