import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { fieldName } from '../faults';
import type { FieldAges } from './field-age';
import { findYoung, youngFields, type YoungFields } from './young-fields';

/** Stands for every version: which one of Gateway API a cluster has, its Kubernetes does not tell. */
const ANY = 0;

function experimental(...fields: readonly string[]): YoungFields {
  const ages: FieldAges = Object.fromEntries(fields.map((field) => [field, { since: Infinity }]));
  return youngFields(ages, ANY);
}

const HTTP_ROUTE = experimental(
  'spec.rules.*.backendRefs.*.filters.*.externalAuth',
  'spec.rules.*.filters.*.externalAuth',
  'spec.rules.*.retry',
  'spec.rules.*.sessionPersistence',
  'spec.useDefaultGateways',
);
const GRPC_ROUTE = experimental('spec.rules.*.sessionPersistence', 'spec.useDefaultGateways');
const OTHER_ROUTE = experimental('spec.useDefaultGateways');
const GATEWAY = experimental('spec.defaultScope');

/** The fields that the standard CRDs of Gateway API 1.5 and 1.6 do not have; retry became standard with 1.7. */
const EXPERIMENTAL: ReadonlyMap<string, YoungFields> = new Map([
  ['Gateway', GATEWAY],
  ['GRPCRoute', GRPC_ROUTE],
  ['HTTPRoute', HTTP_ROUTE],
  ['TCPRoute', OTHER_ROUTE],
  ['TLSRoute', OTHER_ROUTE],
  ['UDPRoute', OTHER_ROUTE],
]);

/**
 * The fields of a kind of Gateway API that only its experimental CRDs have: the standard ones drop them without a word.
 * Warnings, for a cluster may have the experimental ones.
 */
export function gatewayFaults(object: KubernetesObject): readonly Fault[] {
  const faults: Fault[] = [];
  const fields = EXPERIMENTAL.get(object.kind);
  if (fields) findYoung(object, fields, (path) => faults.push(fault(path)));
  return faults;
}

function fault(path: FieldPath): Fault {
  const since = path.at(-1) === 'retry' ? ' before 1.7' : '';
  return {
    code: 'schema/field-not-yet',
    severity: 'warning',
    message: `the standard CRDs of Gateway API${since} drop ${fieldName(path)}, which only the experimental ones have`,
    path,
    fix: 'remove it, or put the CRDs that the cluster has into crds/',
  };
}
