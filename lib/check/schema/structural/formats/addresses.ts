import { isIPv6 } from 'node:net';

/** An address of IPv4, also one that is written inside of IPv6; leading zeros are decimal. */
export function isIpv4(text: string): boolean {
  return isDotted(text) || (text.includes('.') && isIpv6(text));
}

/** An address of IPv6 without a zone. */
export function isIpv6(text: string): boolean {
  return text.includes(':') && !text.includes('%') && isIPv6(text);
}

/** An address and the length of its prefix: `10.0.0.0/8`. */
export function isCidr(text: string): boolean {
  const [address = '', length = '', ...more] = text.split('/');
  if (more.length > 0 || !/^\d{1,3}$/.test(length)) return false;
  return isDotted(address) ? Number(length) <= 32 : isIpv6(address) && Number(length) <= 128;
}

/** Six, eight or twenty bytes: in pairs with colons or hyphens, or in fours with dots. */
export function isMac(text: string): boolean {
  const bytes = /^[0-9a-f]{2}(([:-])[0-9a-f]{2}(\2[0-9a-f]{2})*)$/i.test(text) ? (text.length + 1) / 3 : 0;
  const fours = /^[0-9a-f]{4}(\.[0-9a-f]{4})+$/i.test(text) ? ((text.length + 1) / 5) * 2 : 0;
  return [6, 8, 20].includes(bytes) || [6, 8, 20].includes(fours);
}

function isDotted(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,16}$/.test(part) && Number(part) <= 255);
}
