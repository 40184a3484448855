import { eachBelow, type Paths } from '../shape/shape-of-paths';
import { by, inOrderBy, SET } from '../shape/traits';
import { LABEL_SELECTOR } from './metadata';

/** The requests that a rule of admission is for. */
const matchAt = (rules: string): Paths => ({
  [rules]: SET,
  ...eachBelow(`${rules}[]`, ['apiGroups', 'apiVersions', 'operations', 'resources', 'resourceNames'], SET),
});

const CONSTRAINTS: Paths = {
  'spec.matchConstraints.namespaceSelector': LABEL_SELECTOR,
  'spec.matchConstraints.objectSelector': LABEL_SELECTOR,
  ...matchAt('spec.matchConstraints.resourceRules'),
  ...matchAt('spec.matchConstraints.excludeResourceRules'),
  'spec.matchConditions': by('name'),
};

const BINDING_OF_POLICY: Paths = {
  'spec.validationActions': SET,
  'spec.matchResources.namespaceSelector': LABEL_SELECTOR,
  'spec.matchResources.objectSelector': LABEL_SELECTOR,
  ...matchAt('spec.matchResources.resourceRules'),
  ...matchAt('spec.matchResources.excludeResourceRules'),
};

const WEBHOOKS: Paths = {
  ...matchAt('webhooks[].rules'),
  'webhooks[].matchConditions': by('name'),
  'webhooks[].namespaceSelector': LABEL_SELECTOR,
  'webhooks[].objectSelector': LABEL_SELECTOR,
};

/**
 * What the fields mean of kinds that admit or refuse others. A variable can only use those before it, and webhooks that
 * change an object do so one after the other.
 */
export const ADMISSION: Readonly<Record<string, Paths>> = {
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': { ...CONSTRAINTS, 'spec.auditAnnotations': by('key') },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': BINDING_OF_POLICY,
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': CONSTRAINTS,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': BINDING_OF_POLICY,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': { ...WEBHOOKS, webhooks: by('name') },
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': { ...WEBHOOKS, webhooks: inOrderBy('name') },
};
