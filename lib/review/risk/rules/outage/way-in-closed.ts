import { listed } from '../../../../check/references/instead';
import { allDoors, DOOR_KINDS, doorsOf, doorText, isBehind } from '../../network/doors';
import { goneObject } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const route = (hosts: string, paths: readonly string[] = ['/']): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  parentRefs: [{ name: public }]
  hostnames: [${hosts}]
  rules: [{ matches: [${paths.map((path) => `{ path: { type: PathPrefix, value: ${path} } }`).join()}], backendRefs: [{ name: web, port: 80 }] }]`;

/** A host or a path at which nobody answers any more. */
export const WAY_IN_CLOSED: RiskRule = {
  id: 'outage/way-in-closed',
  title: 'A host or a path is no longer led to anything',
  reason:
    'A Gateway or an ingress controller answers 404 for what no route leads anywhere. Who comes from outside has no other way, and bookmarks, apps and partners keep the old address.',
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  kinds: DOOR_KINDS,
  judge: (change, around) => {
    const { before, after, where } = change;
    if (!before || (!after && !goneObject(change, around))) return [];
    const own = after ? doorsOf(after) : [];
    const lost = doorsOf(before).filter((door) => !own.some((other) => isBehind(door, other)));
    if (lost.length === 0) return [];
    const left = allDoors(around.after, where);
    const shut = lost.filter((door) => !left.some((other) => isBehind(door, other)));
    if (shut.length === 0) return [];
    return [
      {
        message: `nothing answers any more for ${listed([...new Set(shut.map(doorText))])}`,
        fix: 'redirect to the new address for as long as somebody may know the old one',
      },
    ];
  },
  examples: [
    {
      name: 'a route no longer takes a host',
      before: route('shop.example.com, www.example.com'),
      after: route('shop.example.com'),
      says: ['nothing answers any more for www.example.com at Gateway public'],
    },
    {
      name: 'a route goes',
      before: route('shop.example.com', ['/cart']),
      after: '',
      says: ['nothing answers any more for shop.example.com/cart at Gateway public'],
    },
    {
      name: 'a path goes, and what is above it is still led somewhere',
      before: route('shop.example.com', ['/', '/cart']),
      after: route('shop.example.com', ['/']),
      says: [],
    },
    {
      name: 'a route moves to another object',
      before: route('shop.example.com'),
      after: route('shop.example.com').replace('name: web', 'name: shop'),
      says: [],
    },
    {
      name: 'a host comes',
      before: route('shop.example.com'),
      after: route('shop.example.com, www.example.com'),
      says: [],
    },
  ],
};
