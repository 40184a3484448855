import type { Api } from './api';
import { APIS } from './apis';

/** Stable versions before beta before alpha. */
const MATURITY = [/\/?v\d+$/, /beta/, /alpha/];

const APIS_OF_KIND = new Map<string, readonly Api[]>();
for (const api of APIS) {
  for (const kind of api.kinds) APIS_OF_KIND.set(kind, [...(APIS_OF_KIND.get(kind) ?? []), api]);
}

/** The kinds of all built-in APIs. */
export const BUILT_IN_KINDS: readonly string[] = [...APIS_OF_KIND.keys()];

/** What is known of a built-in API; undefined for any other. */
export function findApi(apiVersion: string, kind: string): Api | undefined {
  return APIS_OF_KIND.get(kind)?.find((api) => api.apiVersion === apiVersion);
}

/** Whether a minor version serves an API, at least where it is told to. */
export function isServed({ since = 0, removed = Infinity }: Api, minor: number): boolean {
  return since <= minor && minor < removed;
}

/** The `apiVersion` to write for a kind in a minor version, of those that are on by default; undefined where none is. */
export function bestVersion(kind: string, minor: number): string | undefined {
  const served = (APIS_OF_KIND.get(kind) ?? []).filter((api) => isServed(api, minor) && !api.offByDefault);
  const lasting = served.filter(({ deprecated = Infinity }) => minor < deprecated);
  const ranked = MATURITY.flatMap((form) => lasting.filter(({ apiVersion }) => form.test(apiVersion)));
  return ranked[0]?.apiVersion;
}

const GROUPS = new Set(APIS.map(({ apiVersion }) => groupOf(apiVersion)));

/** Whether an API version is of a group that Kubernetes itself serves. */
export function isBuiltIn(apiVersion: string): boolean {
  return GROUPS.has(groupOf(apiVersion));
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
