import type { Fault } from '../../../../model/finding';
import type { KubernetesObject } from '../../../../model/manifest';
import { badValue } from '../../faults';
import { structuralFaults } from '../structural-faults';
import type { StructuralSchema } from '../structural-schema';
import { versionFaults, type ApiVersion } from './served-versions';

/** A kind that a CustomResourceDefinition gives to one version of its API. */
export interface CustomResource {
  /** Such as `example.com/v1`. */
  readonly apiVersion: string;
  readonly kind: string;
  /** Its name in the API, such as `widgets`. */
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  /** What the API server would refuse in an object of this kind, or drop without a word. */
  readonly check: (object: KubernetesObject) => readonly Fault[];
}

/** What is used of a CustomResourceDefinition that was found to be right. */
export interface Definition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly plural: string; readonly kind: string };
    readonly scope: 'Namespaced' | 'Cluster';
    readonly versions: readonly (ApiVersion & { readonly schema: { readonly openAPIV3Schema: StructuralSchema } })[];
  };
}

/** The kind in one version, also in one that is not served or that the definition does not have. */
export function customResource({ spec }: Definition, apiVersion: string): CustomResource {
  const { group, names, scope, versions } = spec;
  const version = versions.find(({ name }) => `${group}/${name}` === apiVersion);
  const ofVersion = versionFaults(apiVersion, group, versions);
  const schema = version?.served ? version.schema.openAPIV3Schema : undefined;
  return {
    apiVersion,
    kind: names.kind,
    plural: names.plural,
    scope,
    check: (object) => [
      ...ofVersion,
      ...(scope === 'Cluster' ? namespaceFaults(object) : []),
      ...(schema ? structuralFaults(schema, object) : []),
    ],
  };
}

function namespaceFaults({ kind, metadata }: KubernetesObject): readonly Fault[] {
  const { namespace } = metadata;
  if (namespace === undefined || namespace === '') return [];
  return [badValue(['metadata', 'namespace'], `a ${kind} belongs to no namespace, found ${namespace}`, 'remove it')];
}
