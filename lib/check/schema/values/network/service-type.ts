import { DNS_SUBDOMAIN } from '../format/names';
import { FINE, lacking, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { misplacedOnes } from '../rule/presence';
import { isEmpty, listAt, numberAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';

const BALANCER_ONLY = ['allocateLoadBalancerNodePorts', 'loadBalancerClass', 'loadBalancerSourceRanges'];

/** Of the addresses the first is the one that is set alone, too. */
const oneFirstAddress: Rule = across((spec) => {
  const list = listAt(spec, 'clusterIPs');
  if (list.length === 0 || list[0] === textAt(spec, 'clusterIP')) return FINE;
  return [wrong(list[0], 'equal to clusterIP', ['clusterIPs', 0])];
});

const affinitySettings: Rule = across((spec) =>
  textAt(spec, 'sessionAffinity') === 'ClientIP'
    ? FINE
    : misplacedOnes(spec, ['sessionAffinityConfig'], 'unless sessionAffinity is ClientIP'),
);

/** What each type of Service needs, and what it cannot have. */
const fitsType: Rule = across((spec) => {
  const type = textAt(spec, 'type') || 'ClusterIP';
  const external = type === 'NodePort' || type === 'LoadBalancer';
  const reachable = external || (type === 'ClusterIP' && !isEmpty(spec.externalIPs));
  return [
    ...(type === 'ExternalName' ? externalName(spec) : ownAddress(spec)),
    ...(external && textAt(spec, 'clusterIP') === 'None'
      ? [misplaced('clusterIP', `to None where the type is ${type}`)]
      : []),
    ...(reachable
      ? []
      : misplacedOnes(spec, ['externalTrafficPolicy'], 'unless the Service is reachable from outside')),
    ...(type === 'LoadBalancer' ? [] : misplacedOnes(spec, BALANCER_ONLY, 'unless the type is LoadBalancer')),
    ...(type === 'ClusterIP' ? nodePorts(spec) : []),
  ];
});

function externalName(spec: Mapping): readonly Flaw[] {
  const given = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].filter((name) => !isEmpty(spec[name]));
  const name = textAt(spec, 'externalName').replace(/\.$/, '');
  const flaws = given.map((each) => misplaced(each, 'where the type is ExternalName'));
  if (name === '') return [...flaws, lacking('externalName')];
  return DNS_SUBDOMAIN.test(name) ? flaws : [...flaws, wrong(name, DNS_SUBDOMAIN.expected, ['externalName'])];
}

function ownAddress(spec: Mapping): readonly Flaw[] {
  const headless = textAt(spec, 'clusterIP') === 'None';
  return isEmpty(spec.ports) && !headless ? [lacking('ports')] : FINE;
}

function nodePorts(spec: Mapping): readonly Flaw[] {
  return listAt(spec, 'ports').flatMap((each, index) =>
    numberAt(each, 'nodePort') ? [misplaced('nodePort', 'where the type is ClusterIP', ['ports', index])] : [],
  );
}

const onlyForLocalTraffic: Rule = across((spec) =>
  isEmpty(spec.healthCheckNodePort) ||
  spec.healthCheckNodePort === 0 ||
  (spec.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local')
    ? FINE
    : [misplaced('healthCheckNodePort', 'unless the type is LoadBalancer and externalTrafficPolicy is Local')],
);

/** The fields of a Service go with its type and with each other. */
export const fieldsFitType: Rule = all(oneFirstAddress, affinitySettings, fitsType, onlyForLocalTraffic);
