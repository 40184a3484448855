import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { matches, type Selector } from '../../../../lib/check/references/label-selector';
import { covers } from '../../../../lib/review/risk/network/covers';
import type { Opening, Peer, Port } from '../../../../lib/review/risk/network/openings';

const peer = (range: string, ...except: readonly string[]): Opening => ({
  peer: { kind: 'addresses', range, except },
  port: undefined,
});
const port = (from: number | string | undefined, to?: number, protocol = 'TCP'): Opening => ({
  peer: { kind: 'anybody' },
  port: { protocol, from, to },
});

describe('what lets through all that another does', () => {
  test.each([
    ['a range holds a part of itself', peer('10.0.0.0/8'), peer('10.1.0.0/16'), true],
    ['a part does not hold the range', peer('10.1.0.0/16'), peer('10.0.0.0/8'), false],
    ['a range is the same however its last bits are written', peer('10.0.0.0/8'), peer('10.9.9.9/8'), true],
    ['addresses of one family are none of the other', peer('0.0.0.0/0'), peer('::/0'), false],
    ['what is left out is not let through', peer('10.0.0.0/8', '10.1.0.0/16'), peer('10.1.2.0/24'), false],
    ['what both leave out', peer('10.0.0.0/8', '10.1.0.0/16'), peer('10.0.0.0/8', '10.1.0.0/16'), true],
    ['what only one leaves out', peer('10.0.0.0/8', '10.1.0.0/16'), peer('10.0.0.0/8'), false],
    ['what is left out elsewhere', peer('10.0.0.0/8', '10.1.0.0/16'), peer('10.2.0.0/16'), true],
    ['all ports of a protocol', port(undefined), port(80), true],
    ['a port of another protocol', port(undefined), port(53, undefined, 'UDP'), false],
    ['a range of ports', port(8000, 9000), port(8080), true],
    ['a range that reaches further', port(8000, 9000), port(8080, 9080), false],
    ['a name is the same name only', port('http'), port(80), false],
  ])('%s', (_, wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });
});

const key = fc.constantFrom('app', 'tier');
const values = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
const selector: fc.Arbitrary<Selector> = fc.array(
  fc.record({ key, operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'), values }),
  { maxLength: 2 },
);
const labels = fc.dictionary(key, fc.constantFrom('a', 'b', 'c'), { noNullPrototype: true });
const range = fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '192.0.2.0/24');
const address = fc.constantFrom('10.1.2.3', '10.1.9.9', '10.9.9.9', '192.0.2.1', '8.8.8.8');
const peers: fc.Arbitrary<Peer> = fc.oneof(
  fc.constant({ kind: 'anybody' } as const),
  fc.record({ kind: fc.constant('pods' as const), namespace: selector, pods: selector }),
  fc.record({ kind: fc.constant('addresses' as const), range, except: fc.subarray(['10.1.0.0/16', '10.1.2.0/24']) }),
);
const ports: fc.Arbitrary<Port | undefined> = fc.option(
  fc.record({
    protocol: fc.constantFrom('TCP', 'UDP'),
    from: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    to: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  { nil: undefined },
);
const opening = fc.record({ peer: peers, port: ports });
const packet = fc.record({
  protocol: fc.constantFrom('TCP', 'UDP'),
  port: fc.integer({ min: 1, max: 5 }),
  namespace: labels,
  pods: labels,
  address,
});
type Packet = typeof packet extends fc.Arbitrary<infer T> ? T : never;

function isIn(text: string, cidr: string): boolean {
  return ipaddr.IPv4.parse(text).match(ipaddr.IPv4.parseCIDR(cidr));
}

/** What the network does with a packet, told by the words of the API and nothing of ours. */
function passes({ peer: from, port: door }: Opening, sent: Packet): boolean {
  const portFits =
    door === undefined ||
    (door.protocol === sent.protocol &&
      (typeof door.from !== 'number' || (door.from <= sent.port && sent.port <= (door.to ?? door.from))));
  if (!portFits || from.kind === 'anybody') return portFits;
  if (from.kind === 'pods') {
    return matches(from.namespace, { labels: sent.namespace }) && matches(from.pods, { labels: sent.pods });
  }
  return isIn(sent.address, from.range) && !from.except.some((each) => isIn(sent.address, each));
}

test('whatever passes the covered one passes the other too', () => {
  fc.assert(
    fc.property(opening, opening, packet, (wide, narrow, sent) => {
      if (covers(wide, narrow) && passes(narrow, sent)) expect(passes(wide, sent)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('everything that lets anything through covers itself', () => {
  fc.assert(
    fc.property(opening, packet, (one, sent) => {
      fc.pre(passes(one, sent));
      expect(covers(one, one)).toBe(true);
    }),
  );
});
