import type { AdmissionSpec, PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, type Refusal } from '../refusing';

/** A rule for Services; it may use `variables.type`. */
export function serviceRule(refusal: Refusal): AdmissionSpec {
  return {
    matchConstraints: matching({ '': ['services'] }),
    ...refusing({
      ...refusal,
      variables: [
        pointingTo('spec'),
        { name: 'type', expression: "dyn(object).?spec.?type.orValue('ClusterIP')" },
        ...(refusal.variables ?? []),
      ],
    }),
  };
}

/** A Service with these fields in its spec. */
export function service(
  spec: Readonly<Record<string, unknown>>,
  annotations: Readonly<Record<string, string>> = {},
): PolicyExample {
  const fields = { spec: { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ port: 80 }], ...spec } };
  return { object: exampleObject('v1', 'Service', fields, { annotations }) };
}
