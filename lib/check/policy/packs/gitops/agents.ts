import type { AdmissionSpec } from '../../../../model/policy';
import { matching } from '../matching';
import { pointingTo, refusing, type Refusal } from '../refusing';

/** A rule for Argo CD's Applications; it may use `variables.application`, the spec, in an ApplicationSet that of its template. */
export function applicationRule(refusal: Refusal): AdmissionSpec {
  return {
    matchConstraints: matching({ 'argoproj.io': ['applications', 'applicationsets'] }),
    ...refusing({
      ...refusal,
      variables: [
        { name: 'path', expression: "object.kind == 'ApplicationSet' ? 'spec.template.spec' : 'spec'" },
        {
          name: 'application',
          expression:
            "object.kind == 'ApplicationSet' ? dyn(object).?spec.?template.?spec.orValue({}) : dyn(object).?spec.orValue({})",
        },
        ...(refusal.variables ?? []),
      ],
    }),
  };
}

/** A rule for Flux's Kustomizations. */
export function kustomizationRule(refusal: Refusal): AdmissionSpec {
  return {
    matchConstraints: matching({ 'kustomize.toolkit.fluxcd.io': ['kustomizations'] }),
    ...refusing({ ...refusal, variables: [pointingTo('spec'), ...(refusal.variables ?? [])] }),
  };
}
