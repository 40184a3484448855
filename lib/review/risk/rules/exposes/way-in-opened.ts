import { listed } from '../../../../check/references/instead';
import { allDoors, DOOR_KINDS, doorsOf, doorText, isBehind } from '../../network/doors';
import type { RiskRule } from '../../rule';

const route = (host: string, path = '/', gateway = 'public'): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  parentRefs: [{ name: ${gateway} }]
  hostnames: [${host}]
  rules: [{ matches: [{ path: { type: PathPrefix, value: ${path} } }], backendRefs: [{ name: web, port: 80 }] }]`;

/** A host or a path at which somebody answers who did not. */
export const WAY_IN_OPENED: RiskRule = {
  id: 'exposes/way-in-opened',
  title: 'A host or a path is led to something from now on',
  reason:
    'Whoever reaches the Gateway reaches what is behind the route, at all paths that begin as it says. What was built for callers within the cluster often has no login of its own.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/security-model/',
  kinds: DOOR_KINDS,
  judge: ({ before, after, where }, around) => {
    const own = before ? doorsOf(before) : [];
    const more = (after ? doorsOf(after) : []).filter((door) => !own.some((other) => isBehind(door, other)));
    if (more.length === 0) return [];
    const known = allDoors(around.before, where);
    const open = more.filter((door) => !known.some((other) => isBehind(door, other)));
    if (open.length === 0) return [];
    return [
      {
        message: `requests are let in for ${listed([...new Set(open.map(doorText))])}`,
        fix: 'lead only the paths that are meant for whoever reaches that place',
      },
    ];
  },
  examples: [
    {
      name: 'a route comes',
      before: '',
      after: route('shop.example.com'),
      says: ['requests are let in for shop.example.com at Gateway public'],
    },
    {
      name: 'a route takes all paths',
      before: route('shop.example.com', '/api'),
      after: route('shop.example.com'),
      says: ['requests are let in for shop.example.com at Gateway public'],
    },
    {
      name: 'a route is attached to the public Gateway',
      before: route('shop.example.com', '/', 'internal'),
      after: route('shop.example.com'),
      says: ['at Gateway public'],
    },
    {
      name: 'a path below is led elsewhere',
      before: route('shop.example.com'),
      after: route('shop.example.com', '/api'),
      says: [],
    },
    { name: 'a route goes', before: route('shop.example.com'), after: '', says: [] },
  ],
};
