import type { Fault } from '../../../model/finding';
import { arrivalFaults } from '../arrival';
import type { Item } from '../item';
import { groupOf, SERVICE, type TargetKind } from '../kinds';
import { asMapping, asText, valueAt } from '../loosely';
import type { Reference, Topic } from '../reference';
import type { World } from '../world';

const GROUP = 'admissionregistration.k8s.io';
const WEBHOOKS: readonly Reference[] = [{ at: 'webhooks.*.clientConfig.service', to: SERVICE }];

/** What is asked before an object is admitted is there to answer. */
export const ADMISSION: Topic = {
  references: {
    [`${GROUP}/MutatingAdmissionPolicyBinding`]: [{ at: 'spec.policyName', to: policy('MutatingAdmissionPolicy') }],
    [`${GROUP}/MutatingWebhookConfiguration`]: WEBHOOKS,
    [`${GROUP}/ValidatingAdmissionPolicyBinding`]: [{ at: 'spec.policyName', to: policy('ValidatingAdmissionPolicy') }],
    [`${GROUP}/ValidatingWebhookConfiguration`]: WEBHOOKS,
    'apiextensions.k8s.io/CustomResourceDefinition': [
      { at: 'spec.conversion.webhook.clientConfig.service', to: SERVICE },
    ],
    'apiregistration.k8s.io/APIService': [{ at: 'spec.service', to: SERVICE }],
  },
  checks: {
    [`${GROUP}/MutatingAdmissionPolicyBinding`]: paramFaults,
    [`${GROUP}/ValidatingAdmissionPolicyBinding`]: paramFaults,
  },
};

function policy(kind: string): TargetKind {
  return { group: GROUP, kind, code: 'reference/admission-policy' };
}

/** The kind of the parameters is told by the policy. */
function paramFaults(item: Item, world: World): readonly Fault[] {
  const { paramRef, policyName } = asMapping(item.object.spec);
  const { name, namespace, parameterNotFoundAction } = asMapping(paramRef);
  const policyKind = item.id.kind.replace(/Binding$/, '');
  const wanted = { group: GROUP, kind: policyKind, namespace: '', name: asText(policyName) ?? '' };
  const [bound] = world.things.find(wanted);
  const { apiVersion, kind } = asMapping(valueAt(bound?.object, 'spec', 'paramKind'));
  const [version, params, target] = [asText(apiVersion), asText(kind), asText(name)];
  if (version === undefined || params === undefined || target === undefined) return [];
  const pointer = {
    to: { group: groupOf(version), kind: params, code: 'reference/admission-policy' },
    namespace: asText(namespace) ?? '',
    name: target,
    path: ['spec', 'paramRef', 'name'],
    parts: [],
    optional: parameterNotFoundAction === 'Allow',
    anywhere: asText(namespace) === undefined,
    grant: false,
    suspected: false,
  } as const;
  return arrivalFaults(pointer, item, world);
}
