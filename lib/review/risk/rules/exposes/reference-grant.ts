import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';

const grant = (namespace: string, to: string): string => `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: web }
spec: { from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: ${namespace} }], to: [{ group: "", ${to} }] }`;

/** What other namespaces may refer to. */
export const REFERENCE_GRANT: RiskRule = {
  id: 'exposes/reference-grant',
  title: 'Another namespace may refer to objects of this one',
  reason:
    'Whoever may make routes or Gateways in the other namespace can lead traffic to the Services named here, or serve with the certificates in the Secrets named here.',
  source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  kinds: ['gateway.networking.k8s.io/ReferenceGrant'],
  judge: (change) => {
    const { after } = change;
    if (!after) return [];
    const known = grantsOf(change.before?.object);
    return grantsOf(after.object)
      .filter(
        ({ by, to, name }) => !known.some((each) => each.by === by && each.to === to && (each.name ?? name) === name),
      )
      .map(({ by, to, name }) => ({
        message: `${by} may refer to ${name === undefined ? `every ${to}` : `${to} ${name}`} here`,
        fix: 'name the one object that is meant',
        path: ['spec'],
      }));
  },
  examples: [
    {
      name: 'a grant comes',
      before: '',
      after: grant('front', 'kind: Service, name: web'),
      says: ['HTTPRoute of namespace front may refer to Service web here'],
    },
    {
      name: 'a grant is no longer for one object',
      before: grant('front', 'kind: Service, name: web'),
      after: grant('front', 'kind: Service'),
      says: ['HTTPRoute of namespace front may refer to every Service here'],
    },
    {
      name: 'a grant is for one object',
      before: grant('front', 'kind: Service'),
      after: grant('front', 'kind: Service, name: web'),
      says: [],
    },
  ],
};

interface Granted {
  readonly by: string;
  readonly to: string;
  /** The one object that is meant; undefined for all of the kind. */
  readonly name: string | undefined;
}

function grantsOf(grant: KubernetesObject | undefined): readonly Granted[] {
  const { from, to } = asMapping(grant?.spec);
  return asList(from).flatMap((source) => {
    const { kind, namespace } = asMapping(source);
    return asList(to).map((target) => ({
      by: `${String(kind)} of namespace ${String(namespace)}`,
      to: String(asMapping(target).kind),
      name: asText(asMapping(target).name),
    }));
  });
}
