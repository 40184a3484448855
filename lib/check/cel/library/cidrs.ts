import { CelError } from '../cel-error';
import { parseCidr, type Cidr } from '../values/cidr';
import type { IpAddress } from '../values/ip-address';
import { walk } from './cost';
import { ipFromText } from './ips';
import type { Library } from './library';

/** Networks of IPv4 and IPv6. */
export const CIDRS: Library = {
  since: '1.31',
  functions: [
    ['cidr(string): net.CIDR', cidrFromText, walk],
    ['isCIDR(string): bool', (text: string) => parseCidr(text) !== undefined, walk],
    ['string(net.CIDR): string', (cidr: Cidr) => cidr.text()],
    ['(net.CIDR).containsIP(net.IP): bool', (cidr: Cidr, ip: IpAddress) => cidr.contains(ip), () => 4],
    ['(net.CIDR).containsIP(string): bool', (cidr: Cidr, ip: string) => cidr.contains(ipFromText(ip)), textCost],
    ['(net.CIDR).containsCIDR(net.CIDR): bool', (cidr: Cidr, other: Cidr) => cidr.containsNetwork(other), () => 7],
    [
      '(net.CIDR).containsCIDR(string): bool',
      (cidr: Cidr, other: string) => cidr.containsNetwork(cidrFromText(other)),
      textCost,
    ],
    ['(net.CIDR).ip(): net.IP', ({ address }: Cidr) => address],
    ['(net.CIDR).masked(): net.CIDR', (cidr: Cidr) => cidr.masked()],
    ['(net.CIDR).prefixLength(): int', ({ bits }: Cidr) => BigInt(bits)],
  ],
};

function cidrFromText(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new CelError('run', `invalid CIDR: ${JSON.stringify(text)}`);
  return cidr;
}

function textCost(_: Cidr, text: string): number {
  return 7 + walk(text);
}
