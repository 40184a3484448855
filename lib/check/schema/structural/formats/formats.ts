import { isIpv4, isIpv6, isCidr, isMac } from './addresses';
import { isCreditCard, isIsbn10, isIsbn13 } from './check-digits';
import { isDuration } from './durations';
import { isDate, isDateTime } from './times';
import { isRequestUri } from './uri';

/** A form of text, and what it is called after "must be". */
export interface Format {
  readonly words: string;
  readonly test: (text: string) => boolean;
}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const HOST_NAME =
  /^([a-z0-9\p{S}\p{L}](-?[a-z0-9\p{S}\p{L}]{0,62})?|([a-z0-9\p{S}\p{L}]([-a-z0-9\p{S}\p{L}]{0,61}[a-z0-9\p{S}\p{L}])?\.)+[a-z\p{L}]{2,63})$/iu;
const COLOUR = String.raw`\s*(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])\s*`;

/**
 * The formats that the API server checks for a field of type string, by their names without hyphens; it takes any other
 * for a remark. Those of Kubernetes names are checked by clusters from 1.34 on.
 */
export const FORMATS: Readonly<Partial<Record<string, Format>>> = {
  bsonobjectid: { words: 'an id of 24 hexadecimal digits', test: tested(/^[0-9a-f]{24}$/i) },
  byte: { words: 'text in base64', test: isBase64 },
  cidr: { words: 'a range of IP addresses such as 10.0.0.0/8', test: isCidr },
  creditcard: { words: 'the number of a credit card', test: isCreditCard },
  date: { words: 'a date such as 2030-01-31', test: isDate },
  datetime: { words: 'a time such as 2030-01-31T12:00:00Z', test: isDateTime },
  duration: { words: 'a duration such as 1h30m', test: isDuration },
  email: { words: 'an e-mail address', test: tested(/^([^<>@]*<)?("[^"]+"|[^\s<>@:;,"]+)@[^\s<>@:/]+>?$/) },
  hexcolor: { words: 'a colour such as #1f6feb', test: tested(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i) },
  hostname: { words: 'the name of a host', test: isHostName },
  ipv4: { words: 'an IPv4 address', test: isIpv4 },
  ipv6: { words: 'an IPv6 address', test: isIpv6 },
  isbn: { words: 'an ISBN', test: (text) => isIsbn10(text) || isIsbn13(text) },
  isbn10: { words: 'an ISBN of 10 digits', test: isIsbn10 },
  isbn13: { words: 'an ISBN of 13 digits', test: isIsbn13 },
  k8slongname: {
    words: 'a name of lower-case letters, digits, hyphens and dots, at most 253',
    test: (text) => text.length <= 253 && SUBDOMAIN.test(text),
  },
  k8sshortname: {
    words: 'a name of lower-case letters, digits and hyphens, at most 63',
    test: (text) => text.length <= 63 && LABEL.test(text),
  },
  mac: { words: 'a MAC address', test: isMac },
  rgbcolor: {
    words: 'a colour such as rgb(31,111,235)',
    test: tested(new RegExp(`^rgb\\(${COLOUR},${COLOUR},${COLOUR}\\)$`)),
  },
  ssn: { words: 'a social security number', test: tested(/^\d{3}[- ]\d{2}[- ]\d{4}$/) },
  uri: { words: 'a URI, or a path that starts with a slash', test: isRequestUri },
  uuid: { words: 'a UUID', test: uuid('[0-9a-f]', '[0-9a-f]') },
  uuid3: { words: 'a UUID of version 3', test: uuid('3', '[0-9a-f]') },
  uuid4: { words: 'a UUID of version 4', test: uuid('4', '[89ab]') },
  uuid5: { words: 'a UUID of version 5', test: uuid('5', '[89ab]') },
};

function tested(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

function uuid(version: string, variant: string): (text: string) => boolean {
  return tested(
    new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`, 'i'),
  );
}

/** The API server wants at least one group of four. */
function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function isHostName(text: string): boolean {
  return (
    Buffer.byteLength(text) <= 255 &&
    HOST_NAME.test(text) &&
    text.split('.').every((part) => Buffer.byteLength(part) <= 63)
  );
}
