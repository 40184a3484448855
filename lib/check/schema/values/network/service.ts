import { CIDR, IP, isSpecial } from '../format/addresses';
import { DNS_LABEL, QUALIFIED_NAME } from '../format/names';
import { portNumber, portNumberOrName, portNumberOrNone } from '../format/ports';
import { labels } from '../object/labels';
import { FINE, wrong } from '../rule/flaw';
import { needs } from '../rule/presence';
import { numberAt, textAt } from '../rule/read';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { between, has, hasOrEmpty, noLongerThan, oneOf } from '../rule/scalar';
import { unique, uniqueBy, uniqueItems } from '../rule/unique';
import { fieldsFitType } from './service-type';

/** Longest time that a client is sent to the same pod: a day, in seconds. */
const MAX_AFFINITY = 86_400;

const port: Rule = fields({
  name: hasOrEmpty(DNS_LABEL),
  port: portNumber,
  targetPort: portNumberOrName,
  nodePort: portNumberOrNone,
  appProtocol: has(QUALIFIED_NAME),
});

/** A port of one protocol, told by one of its numbers. */
function numbered(field: string): (item: unknown) => string | undefined {
  return (item) => {
    const number = numberAt(item, field);
    return number ? `${number}/${textAt(item, 'protocol') || 'TCP'}` : undefined;
  };
}

const ports: Rule = all(
  items(port),
  uniqueBy('name'),
  unique('port', numbered('port'), ['port']),
  unique('nodePort', numbered('nodePort'), ['nodePort']),
  (value) => (Array.isArray(value) && value.length > 1 ? items(needs('name'))(value) : FINE),
);

const clusterIp: Rule = (value) =>
  typeof value !== 'string' || value === '' || value === 'None' || IP.test(value)
    ? FINE
    : [wrong(value, 'an IP address, or None')];

const outerIp: Rule = (value) => {
  if (typeof value !== 'string' || (IP.test(value) && !isSpecial(value))) return FINE;
  return [wrong(value, 'an IP address by which others can reach it')];
};

/** The `spec` of a Service. */
export const service: Rule = all(
  fields({
    ports,
    selector: labels,
    clusterIP: clusterIp,
    clusterIPs: all(items(clusterIp), noLongerThan(2), uniqueItems('address')),
    ipFamilies: uniqueItems('family'),
    externalIPs: items(outerIp),
    loadBalancerClass: has(QUALIFIED_NAME),
    loadBalancerSourceRanges: items(has({ ...CIDR, test: (text) => CIDR.test(text.trim()) })),
    healthCheckNodePort: portNumberOrNone,
    sessionAffinityConfig: fields({ clientIP: fields({ timeoutSeconds: between(1, MAX_AFFINITY) }) }),
    trafficDistribution: oneOf('PreferClose', 'PreferSameZone', 'PreferSameNode'),
  }),
  fieldsFitType,
);
