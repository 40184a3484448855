import type { Fault, Severity } from '../../../model/finding';
import { versionText, type Api } from './api';
import { bestVersion, findApi, isServed } from './api-life';

/**
 * What a minor version of Kubernetes says to a built-in API: that it has removed it, does not have it yet, leaves it
 * off, or has deprecated it. At most one fault; none for an API that is not built in.
 */
export function apiFaults(apiVersion: string, kind: string, minor: number): readonly Fault[] {
  const api = findApi(apiVersion, kind);
  if (api === undefined) return [];
  const { since = 0, deprecated = Infinity, removed = Infinity } = api;
  const name = `${apiVersion} ${kind}`;
  const server = `Kubernetes ${versionText(minor)}`;
  const use = useInstead(api, kind, minor);
  if (minor >= removed) {
    const message = `${server} does not have ${name}, which was removed in ${versionText(removed)}`;
    return [fault('schema/api-removed', 'error', message, use)];
  }
  if (minor < since) {
    const message = `${server} does not have ${name} yet, which comes with ${versionText(since)}`;
    const upgrade = `upgrade the cluster to ${versionText(since)}`;
    return [fault('schema/api-not-yet', 'error', message, use === undefined ? upgrade : `${use}, or ${upgrade}`)];
  }
  if (api.offByDefault) {
    const message = `${server} has ${name} only where its API server is told to serve it`;
    return [fault('schema/api-not-yet', 'warning', message, use ?? 'make sure that the API server serves it')];
  }
  if (minor < deprecated) return [];
  const end = removed === Infinity ? '' : ` and ${versionText(removed)} removes it`;
  return [fault('schema/api-deprecated', 'warning', `${name} is deprecated in ${server}${end}`, use)];
}

/** What to write in the place of an API; undefined where the version has nothing else. */
function useInstead({ apiVersion, successor, instead }: Api, kind: string, minor: number): string | undefined {
  if (instead !== undefined) return instead;
  const [version = '', otherKind] = successor?.split(' ') ?? [];
  if (otherKind !== undefined) return `write ${otherKind} of ${version}`;
  const later = findApi(version, kind);
  const best = later && isServed(later, minor) && !later.offByDefault ? version : bestVersion(kind, minor);
  return best === undefined || best === apiVersion ? undefined : `write apiVersion ${best}`;
}

function fault(code: string, severity: Severity, message: string, fix: string | undefined): Fault {
  return { code, severity, message, path: ['apiVersion'], ...(fix !== undefined && { fix }) };
}
