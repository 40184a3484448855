import { IP } from '../format/addresses';
import { DNS_LABEL, DNS_SUBDOMAIN, QUALIFIED_NAME, SEARCH_DOMAIN } from '../format/names';
import { quantity } from '../format/quantities';
import { labels } from '../object/labels';
import { below, FINE, lacking } from '../rule/flaw';
import { forbids, needs } from '../rule/presence';
import { isSet, listAt, mappingAt } from '../rule/read';
import { across, all, entries, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, between, has, hasOrEmpty, noLongerThan, notEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { affinity } from './affinity';
import { container, initContainer } from './container';
import { containersTogether } from './containers-together';
import { sharesWithHost } from './host';
import { fitsOperatingSystem } from './operating-system';
import { enoughForContainers } from './pod-resources';
import { podResources } from './resources';
import { podSecurity } from './security';
import { topologySpreadConstraints } from './spread';
import { tolerations } from './tolerations';
import { volumes } from './volumes';

const dnsConfig: Rule = fields({
  nameservers: all(items(has(IP)), noLongerThan(3)),
  searches: all(items(has(SEARCH_DOMAIN)), noLongerThan(32)),
  options: items(needs('name')),
});

/** A pod that turns the resolver of the cluster off has to name one. */
const resolverNamed: Rule = across((spec) => {
  if (spec.dnsPolicy !== 'None' || listAt(mappingAt(spec, 'dnsConfig'), 'nameservers').length > 0) return FINE;
  return isSet(spec.dnsConfig) ? [below(['dnsConfig'], lacking('nameservers'))] : [lacking('dnsConfig')];
});

/** What holds for every pod, whatever makes it. */
export const podSpec: Rule = all(
  fields({
    containers: all(notEmpty, items(container)),
    initContainers: items(initContainer),
    volumes,
    resources: all(podResources, forbids(['claims'], 'for a pod as a whole')),
    securityContext: podSecurity,
    affinity,
    topologySpreadConstraints,
    tolerations,
    nodeSelector: labels,
    nodeName: hasOrEmpty(DNS_SUBDOMAIN),
    serviceAccountName: hasOrEmpty(DNS_SUBDOMAIN),
    priorityClassName: hasOrEmpty(DNS_SUBDOMAIN),
    runtimeClassName: has(DNS_SUBDOMAIN),
    hostname: hasOrEmpty(DNS_LABEL),
    subdomain: hasOrEmpty(DNS_LABEL),
    hostAliases: items(fields({ ip: has(IP), hostnames: items(has(DNS_SUBDOMAIN)) })),
    dnsConfig,
    activeDeadlineSeconds: between(1, 2 ** 31 - 1),
    terminationGracePeriodSeconds: atLeast(0),
    overhead: entries(() => FINE, quantity),
    readinessGates: items(fields({ conditionType: has(QUALIFIED_NAME) })),
    schedulingGates: all(items(fields({ name: has(QUALIFIED_NAME) })), uniqueBy('name')),
  }),
  forbids(['ephemeralContainers'], 'before the pod runs'),
  containersTogether,
  enoughForContainers,
  resolverNamed,
  sharesWithHost,
  fitsOperatingSystem,
);
