import { LABEL_SELECTOR, METADATA } from './metadata';
import { each, struct, type Fields, type Rule } from './rule';

const RBAC = 'rbac.authorization.k8s.io';

const BINDING = struct({
  defaults: { roleRef: {} },
  fields: {
    metadata: METADATA,
    roleRef: struct({ omitted: ['apiGroup'], defaults: { apiGroup: RBAC } }),
    subjects: each(struct({ omitted: ['apiGroup', 'namespace'], settle: inGroup })),
  },
});

const WEBHOOK_DEFAULTS = {
  failurePolicy: 'Fail',
  matchPolicy: 'Equivalent',
  namespaceSelector: {},
  objectSelector: {},
  sideEffects: 'Unknown',
  timeoutSeconds: 30,
};

/** By `apiVersion` and `kind`. */
export const ACCESS: Readonly<Record<string, Rule>> = {
  [`${RBAC}/v1 RoleBinding`]: BINDING,
  [`${RBAC}/v1 ClusterRoleBinding`]: BINDING,
  'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration': webhooks(WEBHOOK_DEFAULTS),
  'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration': webhooks({
    ...WEBHOOK_DEFAULTS,
    reinvocationPolicy: 'Never',
  }),
};

/** Users and groups are RBAC's own; service accounts are of the core group, which has no name. */
function inGroup(subject: Fields): Fields {
  const named = subject.kind === 'User' || subject.kind === 'Group';
  return named ? { apiGroup: RBAC, ...subject } : subject;
}

function webhooks(defaults: Fields): Rule {
  const webhook = struct({
    defaults,
    fields: {
      namespaceSelector: LABEL_SELECTOR,
      objectSelector: LABEL_SELECTOR,
      rules: each(struct({ defaults: { scope: '*' } })),
      clientConfig: struct({ fields: { service: struct({ defaults: { port: 443 } }) } }),
    },
  });
  return struct({ fields: { metadata: METADATA, webhooks: each(webhook) } });
}
