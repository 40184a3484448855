import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule } from './fixed-field-rule';

const BESIDE = 'keep it, and add one of another name beside it, for what is made from now on';

function priority(...body: readonly string[]): string {
  return exampleObject('scheduling.k8s.io/v1', 'PriorityClass/high', ...body);
}

/** What others name in a word stays what it was when they did. */
export const CLASS = fixedFieldRule({
  id: 'fails/class',
  title: 'A priority, a runtime, a controller or a request for devices, which others name, changes',
  reason:
    'Pods, Ingresses, Gateways and EndpointSlices have taken over or rely on what these fields said. The API server keeps them as they were made.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  fields: {
    'scheduling.k8s.io/PriorityClass': [
      { at: 'value', fix: BESIDE },
      { at: 'preemptionPolicy', missing: 'PreemptLowerPriority', fix: BESIDE },
    ],
    'node.k8s.io/RuntimeClass': [{ at: 'handler', fix: BESIDE }],
    'networking.k8s.io/IngressClass': [{ at: 'spec.controller', fix: BESIDE }],
    'gateway.networking.k8s.io/GatewayClass': [{ at: 'spec.controllerName', fix: BESIDE }],
    'discovery.k8s.io/EndpointSlice': [{ at: 'addressType', fix: BESIDE }],
    'resource.k8s.io/ResourceClaim': [{ at: 'spec', fix: BESIDE }],
    'resource.k8s.io/ResourceClaimTemplate': [{ at: 'spec', fix: BESIDE }],
  },
  examples: [
    {
      name: 'a priority rises',
      before: priority('value: 1000'),
      after: priority('value: 2000'),
      says: ['value changes from 1000 to 2000: the API server keeps it'],
    },
    {
      name: 'a priority becomes that of all pods which name none',
      before: priority('value: 1000'),
      after: priority('value: 1000', 'globalDefault: true', 'preemptionPolicy: PreemptLowerPriority'),
      says: [],
    },
    {
      name: 'another controller serves a class of Ingresses',
      before: exampleObject('networking.k8s.io/v1', 'IngressClass/web', 'spec: { controller: example.com/old }'),
      after: exampleObject('networking.k8s.io/v1', 'IngressClass/web', 'spec: { controller: example.com/new }'),
      says: ['spec.controller changes from example.com/old to example.com/new'],
    },
  ],
});
