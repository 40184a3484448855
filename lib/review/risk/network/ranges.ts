import ipaddr from 'ipaddr.js';
import { CIDR, isPartOf } from '../../../check/schema/values/format/addresses';

/** Whether a range of addresses has all that another has; false where one of them is no range. */
export function holdsRange(range: string, part: string): boolean {
  if (range === part) return true;
  if (!CIDR.test(range) || !CIDR.test(part)) return false;
  return isPartOf(part, range) || (bitsOf(part) === bitsOf(range) && startOf(part) === startOf(range));
}

/** Whether a range is all there is of its family. */
export function isEverywhere(range: string): boolean {
  return range.endsWith('/0');
}

function bitsOf(range: string): number {
  return ipaddr.parseCIDR(range)[1];
}

/** The first address of a range: what is written may have bits set beyond those of the network. */
function startOf(range: string): string {
  const [address] = ipaddr.parseCIDR(range);
  return address instanceof ipaddr.IPv4
    ? ipaddr.IPv4.networkAddressFromCIDR(range).toString()
    : ipaddr.IPv6.networkAddressFromCIDR(range).toString();
}
