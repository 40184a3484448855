import { DURATION } from '../readings/amounts';
import { eachBelow, type Paths } from '../shape/shape-of-paths';
import { by, SET } from '../shape/traits';
import { LABEL_SELECTOR } from './metadata';

const TARGET = ['name', 'name sectionName', 'group kind namespace name sectionName port'] as const;
const BACKEND = ['name', 'name port', 'group kind namespace name port'] as const;

const CORS = ['allowOrigins', 'allowMethods', 'allowHeaders', 'exposeHeaders'];

/** Headers that a filter sets, adds or removes. */
const modifierAt = (filter: string): Paths => ({
  [`${filter}.set`]: by('name'),
  [`${filter}.add`]: by('name'),
  [`${filter}.remove`]: SET,
});

const filtersAt = (filters: string): Paths => ({
  ...modifierAt(`${filters}[].requestHeaderModifier`),
  ...modifierAt(`${filters}[].responseHeaderModifier`),
});

/** Of rules that match equally well the first wins, so rules keep their order; matches of a rule are alternatives. */
const ROUTE: Paths = { 'spec.parentRefs': by(...TARGET), 'spec.rules[].backendRefs': by(...BACKEND) };

const ROUTE_OF_REQUESTS: Paths = {
  ...ROUTE,
  'spec.hostnames': SET,
  'spec.rules[].matches': SET,
  'spec.rules[].matches[].headers': by('name'),
  ...filtersAt('spec.rules[].filters'),
  ...filtersAt('spec.rules[].backendRefs[].filters'),
};

const LISTENERS: Paths = {
  'spec.listeners': by('name'),
  'spec.listeners[].allowedRoutes.kinds': SET,
  'spec.listeners[].allowedRoutes.namespaces.selector': LABEL_SELECTOR,
};

/** The times of a traffic policy of Istio. */
const POLICY_TIMES = [
  ...['connectTimeout', 'idleTimeout', 'maxConnectionDuration'].map((field) => `connectionPool.tcp.${field}`),
  ...['connectionPool.tcp.tcpKeepalive.time', 'connectionPool.tcp.tcpKeepalive.interval'],
  ...['connectionPool.http.idleTimeout', 'outlierDetection.interval', 'outlierDetection.baseEjectionTime'],
];

/** A traffic policy of Istio, for all ports and for some. */
const trafficPolicyAt = (policy: string): Paths => ({
  [`${policy}.portLevelSettings`]: by('port.number'),
  ...eachBelow(policy, POLICY_TIMES, DURATION),
  ...eachBelow(`${policy}.portLevelSettings[]`, POLICY_TIMES, DURATION),
});

const SOURCES = ['principals', 'requestPrincipals', 'namespaces', 'serviceAccounts', 'ipBlocks', 'remoteIpBlocks'];
const SOURCES_NOT = SOURCES.map((name) => `not${name.charAt(0).toUpperCase()}${name.slice(1)}`);
const OPERATIONS = ['hosts', 'ports', 'methods', 'paths', 'notHosts', 'notPorts', 'notMethods', 'notPaths'];

/** What the fields mean of kinds that lead traffic: Gateway API and Istio. */
export const TRAFFIC: Readonly<Record<string, Paths>> = {
  'gateway.networking.k8s.io/HTTPRoute': {
    ...ROUTE_OF_REQUESTS,
    'spec.rules[].matches[].queryParams': by('name'),
    'spec.rules[].timeouts.request': DURATION,
    'spec.rules[].timeouts.backendRequest': DURATION,
    ...eachBelow('spec.rules[].filters[].cors', CORS, SET),
    ...eachBelow('spec.rules[].backendRefs[].filters[].cors', CORS, SET),
  },
  'gateway.networking.k8s.io/GRPCRoute': ROUTE_OF_REQUESTS,
  'gateway.networking.k8s.io/TLSRoute': { ...ROUTE, 'spec.hostnames': SET },
  'gateway.networking.k8s.io/TCPRoute': ROUTE,
  'gateway.networking.k8s.io/UDPRoute': ROUTE,
  'gateway.networking.k8s.io/Gateway': { ...LISTENERS, 'spec.addresses': SET, 'spec.tls.frontend.perPort': by('port') },
  'gateway.networking.k8s.io/ListenerSet': LISTENERS,
  'gateway.networking.k8s.io/ReferenceGrant': { 'spec.from': SET, 'spec.to': SET },
  'gateway.networking.k8s.io/BackendTLSPolicy': {
    'spec.targetRefs': by('name', 'name sectionName', 'group kind name sectionName'),
    'spec.validation.caCertificateRefs': SET,
    'spec.validation.subjectAltNames': SET,
  },
  'networking.istio.io/VirtualService': {
    ...eachBelow('spec', ['hosts', 'gateways', 'exportTo'], SET),
    'spec.http[].match': SET,
    'spec.http[].route': by('destination.host', 'destination.host destination.subset destination.port.number'),
    'spec.http[].timeout': DURATION,
    'spec.http[].retries.perTryTimeout': DURATION,
    'spec.http[].fault.delay.fixedDelay': DURATION,
    'spec.http[].corsPolicy.maxAge': DURATION,
    ...eachBelow('spec.http[].corsPolicy', CORS, SET),
  },
  'networking.istio.io/DestinationRule': {
    'spec.subsets': by('name'),
    'spec.exportTo': SET,
    ...trafficPolicyAt('spec.trafficPolicy'),
    ...trafficPolicyAt('spec.subsets[].trafficPolicy'),
  },
  'networking.istio.io/Gateway': { 'spec.servers': by('port.name', 'name'), 'spec.servers[].hosts': SET },
  'networking.istio.io/ServiceEntry': {
    'spec.ports': by('name'),
    'spec.endpoints': SET,
    ...eachBelow('spec', ['hosts', 'addresses', 'exportTo', 'subjectAltNames'], SET),
  },
  'networking.istio.io/Sidecar': { 'spec.egress[].hosts': SET },
  'security.istio.io/AuthorizationPolicy': {
    'spec.rules': SET,
    'spec.rules[].from': SET,
    'spec.rules[].to': SET,
    'spec.rules[].when': SET,
    ...eachBelow('spec.rules[].from[].source', [...SOURCES, ...SOURCES_NOT], SET),
    ...eachBelow('spec.rules[].to[].operation', OPERATIONS, SET),
    ...eachBelow('spec.rules[].when[]', ['values', 'notValues'], SET),
  },
  'security.istio.io/RequestAuthentication': { 'spec.jwtRules': by('issuer'), 'spec.jwtRules[].audiences': SET },
};
