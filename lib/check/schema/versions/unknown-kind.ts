import type { Fault } from '../../../model/finding';
import { nearest } from '../../../errors/nearest';
import { bestVersion, BUILT_IN_KINDS, findApi, isBuiltIn } from './api-life';

/**
 * The fault of an object that there is no schema for. An API that Kubernetes is known to have weighs less: it is right,
 * though it cannot be checked.
 */
export function unknownKind(apiVersion: string, kind: string, minor: number): Fault {
  const exists = findApi(apiVersion, kind) !== undefined;
  return {
    code: 'schema/unknown-kind',
    severity: exists ? 'warning' : 'error',
    message: `there is no schema of ${apiVersion} ${kind}, so that nothing of it can be checked`,
    path: ['kind'],
    fix: isBuiltIn(apiVersion) ? fixOfBuiltIn(kind, minor, exists) : 'put its CustomResourceDefinition into crds/',
  };
}

function fixOfBuiltIn(kind: string, minor: number, exists: boolean): string {
  const version = bestVersion(kind, minor);
  if (version !== undefined) return `write apiVersion ${version}`;
  if (exists) return 'check it with a dry run in the cluster';
  const near = nearest(kind, BUILT_IN_KINDS);
  return near === undefined ? 'write a kind that Kubernetes has' : `write kind ${near}`;
}
