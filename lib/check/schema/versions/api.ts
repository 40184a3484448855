/** Some kinds of one built-in API version, and which minor versions of Kubernetes 1 serve them. */
export interface Api {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The first minor version that has it; none where all have it that fairlead supports, which are 1.27 and newer. */
  readonly since?: number;
  /** The first minor version that warns of it. */
  readonly deprecated?: number;
  /** The first minor version without it. */
  readonly removed?: number;
  /** Whether an API server has it only where its administrator says so, as for all that is alpha or young beta. */
  readonly offByDefault?: true;
  /** The `apiVersion` that has taken its place, or that and another kind, such as `discovery.k8s.io/v1 EndpointSlice`. */
  readonly successor?: string;
  /** What to do where nothing has taken its place, starting with a verb. */
  readonly instead?: string;
}

/** A minor version as people write it: `1.34`. */
export function versionText(minor: number): string {
  return `1.${minor}`;
}

/** An entry of the tables, which have spaces between kinds. */
export function api(apiVersion: string, kinds: string, life: Omit<Api, 'apiVersion' | 'kinds'> = {}): Api {
  return { apiVersion, kinds: kinds.split(' '), ...life };
}
