import type { AdmissionSpec, PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, type Refusal } from '../refusing';

/** A rule for Ingresses; it may use `variables.hosts`, where a rule without a host gives an empty text. */
export function ingressRule(refusal: Refusal): AdmissionSpec {
  return {
    matchConstraints: matching({ 'networking.k8s.io': ['ingresses'] }),
    ...refusing({
      ...refusal,
      variables: [
        pointingTo('spec'),
        { name: 'hosts', expression: "dyn(object).?spec.?rules.orValue([]).map(rule, rule.?host.orValue(''))" },
        ...(refusal.variables ?? []),
      ],
    }),
  };
}

const backend = { service: { name: 'web', port: { number: 80 } } };

/** An Ingress for one host, or for all where it is empty, with these fields in its spec. */
export function ingress(
  host: string,
  spec: Readonly<Record<string, unknown>> = {},
  annotations: Readonly<Record<string, string>> = {},
): PolicyExample {
  const rule = { ...(host !== '' && { host }), http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } };
  const fields = { spec: { rules: [rule], ...spec } };
  return { object: exampleObject('networking.k8s.io/v1', 'Ingress', fields, { annotations }) };
}
