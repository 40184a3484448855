import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Format } from '../rule/scalar';

/** An IPv4 or IPv6 address; without zeros in front, which some programs read as octal. */
export const IP: Format = {
  expected: 'an IP address',
  test: (text) => isIP(text) !== 0 && !text.includes('%'),
};

/** A range of addresses, such as `10.0.0.0/8`. */
export const CIDR: Format = {
  expected: 'a range of IP addresses, such as 10.0.0.0/8',
  test: (text) => {
    const slash = text.indexOf('/');
    const bits = text.slice(slash + 1);
    const address = text.slice(0, slash);
    return IP.test(address) && /^(?:0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
  },
};

/** Whether all addresses of one range belong to another that is larger. Both must be ranges. */
export function isPartOf(part: string, range: string): boolean {
  const [inner, innerBits] = ipaddr.parseCIDR(part);
  const [outer, outerBits] = ipaddr.parseCIDR(range);
  if (innerBits <= outerBits) return false;
  if (inner instanceof ipaddr.IPv4) return outer instanceof ipaddr.IPv4 && inner.match(outer, outerBits);
  return outer instanceof ipaddr.IPv6 && inner.match(outer, outerBits);
}

/** Whether an address means the machine itself, its own link or none at all, so that no service can be reached by it. */
export function isSpecial(address: string): boolean {
  return ['unspecified', 'loopback', 'linkLocal'].includes(ipaddr.parse(address).range());
}
