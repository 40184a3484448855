import type { KubernetesObject } from '../../model/manifest';
import type { CelType } from '../cel/compile-cel';
import type { LazyFields } from '../cel/program/lazy-fields';
import type { RequestedKind } from './match';

/** What expressions of admission policies may refer to, beside `params` and `variables`. */
export const ADMISSION_TYPES = {
  object: 'dyn',
  oldObject: 'dyn',
  namespaceObject: 'dyn',
  request: {
    fields: {
      operation: 'string',
      kind: 'map<string, string>',
      resource: 'map<string, string>',
      subResource: 'string',
      requestKind: 'map<string, string>',
      requestResource: 'map<string, string>',
      requestSubResource: 'string',
      name: 'string',
      namespace: 'string',
      dryRun: 'bool',
      options: 'dyn',
    },
  },
} satisfies Record<string, CelType>;

/**
 * The request that creates an object. As in the API server, text that would be empty is not there.
 *
 * @param namespace Undefined for what belongs to none.
 */
export function creationRequest(
  object: KubernetesObject,
  requested: RequestedKind,
  namespace: string | undefined,
): LazyFields {
  const { group, version, kind, resource } = requested;
  const [kinds, resources] = [
    { group, version, kind },
    { group, version, resource },
  ];
  const fields: Readonly<Record<string, unknown>> = {
    operation: 'CREATE',
    kind: kinds,
    resource: resources,
    requestKind: kinds,
    requestResource: resources,
    name: object.metadata.name,
    namespace,
    dryRun: false,
    options: { kind: 'CreateOptions', apiVersion: 'meta.k8s.io/v1' },
  };
  return { field: (name) => fields[name] };
}
