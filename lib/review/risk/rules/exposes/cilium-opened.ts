import { asList, asMapping, asText, fieldsAt, route } from '../../../../check/references/loosely';
import { listed } from '../../../../check/references/instead';
import type { KubernetesObject } from '../../../../model/manifest';
import { holdsRange } from '../../network/ranges';
import { podsAnywhere, podsIn } from '../../pods/pod-groups';
import { removedObject } from '../../reach/gone-and-come';
import type { Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import type { Around, RiskRule } from '../../rule';

const policy = (rules: string): string => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: web }
spec: { endpointSelector: { matchLabels: { app: web } }, ${rules} }`;

/** Where rules name addresses, and where they name whole worlds. */
const RANGES = both(['fromCIDR.*', 'fromCIDRSet.*.cidr'], ['toCIDR.*', 'toCIDRSet.*.cidr']);
const ENTITIES = both(['fromEntities.*'], ['toEntities.*']);

/** Entities that hold more than the cluster's own parts. */
const WIDE = ['all', 'world', 'world-ipv4', 'world-ipv6', 'cluster'];

/** A policy of Cilium that lets more through; only what is plain to see, and not what selectors come to. */
export const CILIUM_OPENED: RiskRule = {
  id: 'exposes/cilium-opened',
  title: 'A policy of Cilium goes, or lets in or out whole worlds',
  reason:
    'Endpoints that no policy selects any more are open to everybody. The entities world and all, and wide ranges, are addresses outside of the cluster that no label tells apart.',
  source: 'https://docs.cilium.io/en/stable/security/policy/language/',
  kinds: ['cilium.io/CiliumNetworkPolicy', 'cilium.io/CiliumClusterwideNetworkPolicy'],
  judge: (change, around) => {
    const gone = removedObject(change, around);
    if (gone) {
      if (!hasPods(gone, around)) return [];
      const message = 'what the policy kept out is let through, where no other policy selects the same endpoints';
      return [{ message, fix: 'keep a policy that selects them, and let it list who may come through' }];
    }
    const { after } = change;
    if (!after) return [];
    // A new policy isolates: only what is added to one that was there opens anything.
    const before = change.before?.object;
    if (!before) return [];
    const more = [...newRanges(before, after.object), ...newEntities(before, after.object)];
    if (more.length === 0) return [];
    return [
      {
        message: `the policy lets ${listed(more)} through`,
        fix: 'list only who needs it, by labels and ports',
        path: ['spec'],
      },
    ];
  },
  examples: [
    {
      name: 'the world may come in',
      before: documents(workload(), policy('ingress: [{ fromEntities: [host] }]')),
      after: documents(workload(), policy('ingress: [{ fromEntities: [host, world] }]')),
      says: ['the policy lets entity world through'],
    },
    {
      name: 'a range gets wider',
      before: policy('egress: [{ toCIDR: [10.0.0.0/8] }]'),
      after: policy('egress: [{ toCIDR: [0.0.0.0/0] }]'),
      says: ['the policy lets 0.0.0.0/0 through'],
    },
    {
      name: 'a policy goes while its pods stay',
      before: documents(workload(), policy('ingress: []')),
      after: workload(),
      says: ['what the policy kept out is let through'],
    },
    {
      name: 'a range gets smaller',
      before: policy('egress: [{ toCIDR: [10.0.0.0/8] }]'),
      after: policy('egress: [{ toCIDR: [10.1.0.0/16] }]'),
      says: [],
    },
    { name: 'a policy goes with its pods', before: documents(workload(), policy('ingress: []')), after: '', says: [] },
  ],
};

function both(ingress: readonly string[], egress: readonly string[]): readonly (readonly string[])[] {
  return [...ingress.map((at) => `ingress.*.${at}`), ...egress.map((at) => `egress.*.${at}`)].map(route);
}

function textsAt({ spec, specs }: KubernetesObject, routes: readonly (readonly string[])[]): readonly string[] {
  return [spec, ...asList(specs)].flatMap((rules) =>
    routes.flatMap((steps) => fieldsAt(asMapping(rules), steps)).flatMap(({ value }) => asText(value) ?? []),
  );
}

function newRanges(before: KubernetesObject, after: KubernetesObject): readonly string[] {
  const known = textsAt(before, RANGES);
  return textsAt(after, RANGES).filter((range) => !known.some((each) => holdsRange(each, range)));
}

function newEntities(before: KubernetesObject, after: KubernetesObject): readonly string[] {
  const known = textsAt(before, ENTITIES);
  return textsAt(after, ENTITIES)
    .filter((entity) => WIDE.includes(entity) && !known.includes(entity) && !known.includes('all'))
    .map((entity) => `entity ${entity}`);
}

function hasPods({ id, where }: Placed, { after }: Around): boolean {
  return (id.namespace === '' ? podsAnywhere(after, where) : podsIn(id.namespace, after, where)).length > 0;
}
