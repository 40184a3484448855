import { isBuiltInGroup } from '../../../layout/kinds';
import { resourceId, type KubernetesObject } from '../../../model/manifest';
import type { AdmissionSpec, Policy } from '../../../model/policy';
import { isClusterScoped } from '../../../resources/cluster-scoped';
import { exported, type ExportTarget } from './exported';
import { policyName } from './policy-name';
import { withinFleet } from './scope';

const API = 'admissionregistration.k8s.io/v1';
const LABELS = { 'app.kubernetes.io/managed-by': 'fairlead' };

/**
 * A policy as the ValidatingAdmissionPolicy and the Binding that make it hold in a cluster, with its parameters; nothing
 * where there it does not hold. An error is denied, a warning told to who applies the object, a note only audited.
 */
export function admissionObjects(policy: Policy, target: ExportTarget): readonly KubernetesObject[] {
  const found = exported(policy, target);
  if (!found) return [];
  const metadata = { name: policyName(policy), labels: LABELS, annotations: { 'fairlead.dev/policy': policy.id } };
  const params = policy.params && inOneNamespace(policy.params);
  const binding = {
    policyName: metadata.name,
    ...(params && { paramRef: paramRef(params) }),
    matchResources: withinFleet(...(policy.within ?? [])),
    validationActions: [found.action],
  };
  return [
    ...(params ? [params] : []),
    { apiVersion: API, kind: 'ValidatingAdmissionPolicy', metadata, spec: policySpec(found.spec, params) },
    { apiVersion: API, kind: 'ValidatingAdmissionPolicyBinding', metadata, spec: binding },
  ];
}

function policySpec({ failurePolicy, ...spec }: AdmissionSpec, params: KubernetesObject | undefined): object {
  return {
    ...(params && { paramKind: { apiVersion: params.apiVersion, kind: params.kind } }),
    ...spec,
    // Fail is what the API server takes where nothing is said.
    ...(failurePolicy === 'Ignore' && { failurePolicy }),
  };
}

function paramRef({ metadata: { name, namespace } }: KubernetesObject): object {
  return { name, ...(namespace !== undefined && { namespace }), parameterNotFoundAction: 'Deny' };
}

/** Without a namespace, the API server would look for parameters in that of each object, and refuse what has none. */
function inOneNamespace(params: KubernetesObject): KubernetesObject {
  const { metadata } = params;
  const stands = isBuiltInGroup(resourceId(params).group) && !isClusterScoped(params, new Map());
  return stands && metadata.namespace === undefined
    ? { ...params, metadata: { ...metadata, namespace: 'default' } }
    : params;
}
