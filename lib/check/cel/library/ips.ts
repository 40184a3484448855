import { CelError } from '../cel-error';
import { parseIpAddress, type IpAddress } from '../values/ip-address';
import { walk, walkTwice } from './cost';
import type { Library } from './library';

/** Addresses of IPv4 and IPv6. */
export const IPS: Library = {
  since: '1.31',
  functions: [
    ['ip(string): net.IP', ipFromText, walk],
    ['isIP(string): bool', (text: string) => parseIpAddress(text) !== undefined, walk],
    ['ip.isCanonical(string): bool', (text: string) => ipFromText(text).text() === text, walkTwice],
    ['string(net.IP): string', (ip: IpAddress) => ip.text()],
    ['(net.IP).family(): int', ({ family }: IpAddress) => BigInt(family)],
    ['(net.IP).isUnspecified(): bool', ({ value }: IpAddress) => value === 0n],
    ['(net.IP).isLoopback(): bool', isLoopback],
    ['(net.IP).isLinkLocalMulticast(): bool', isLinkLocalMulticast],
    ['(net.IP).isLinkLocalUnicast(): bool', isLinkLocalUnicast],
    ['(net.IP).isGlobalUnicast(): bool', isGlobalUnicast],
  ],
};

/** @throws CelError for text that is no address */
export function ipFromText(text: string): IpAddress {
  const address = parseIpAddress(text);
  if (!address) throw new CelError('run', `invalid IP address: ${JSON.stringify(text)}`);
  return address;
}

function isLoopback(ip: IpAddress): boolean {
  return ip.family === 4 ? ip.startsWith(127n, 8) : ip.value === 1n;
}

function isLinkLocalMulticast(ip: IpAddress): boolean {
  // 224.0.0.0/24, and ff02::/16 whatever its four flags are.
  return ip.family === 4 ? ip.startsWith(0xe00000n, 24) : (ip.prefix(16) & 0xff0fn) === 0xff02n;
}

function isLinkLocalUnicast(ip: IpAddress): boolean {
  return ip.family === 4 ? ip.startsWith(0xa9fen, 16) : ip.startsWith(0xfe80n >> 6n, 10);
}

function isGlobalUnicast(ip: IpAddress): boolean {
  const multicast = ip.family === 4 ? ip.startsWith(0xen, 4) : ip.startsWith(0xffn, 8);
  const broadcast = ip.family === 4 && ip.value === 0xffffffffn;
  return ip.value !== 0n && !broadcast && !multicast && !isLoopback(ip) && !isLinkLocalUnicast(ip);
}
