import { CelObject } from './cel-object';
import { parseIpAddress } from './ip-address';

const CONTROL = /[^\P{Cc}\u0080-\u009f]/u;
const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]*):/;
const AUTHORITY = /^\/\/([^/]*)([^]*)$/;
const BROKEN_ESCAPE = /%(?![0-9a-fA-F]{2})/;
/** What may stand in a host, where an escape stands only for what is no ASCII. */
const HOST = /^(?:[\w\-.~!$&'()*+,;=:[\]<>"]|\P{ASCII}|%[89a-fA-F][0-9a-fA-F])*$/u;
const USER = /^[\w\-.:~!$&'()*+,;=%@]*$/;
/** What a path may hold as it stands, and what is escaped where one has anything else. */
const VALID_PATH = /^[\w\-.~!$&'()*+,;=:@[\]%/]*$/;
const ESCAPED_IN_PATH = /[^\w\-.~$&+,/:;=@]/gu;

/** An absolute URL, or an absolute path. */
export class Url extends CelObject {
  readonly type = 'kubernetes.URL';

  constructor(
    /** In lower case; empty where there is none, as for the others. */
    readonly scheme: string,
    /** With the port, and IPv6 addresses in brackets. */
    readonly host: string,
    /** With escapes. */
    readonly path: string,
    private readonly query: string,
    /** What else tells two URLs apart: the user, an opaque rest, the fragment. */
    private readonly rest: string,
  ) {
    super();
  }

  equals(other: Url): boolean {
    const { scheme, host, path, query, rest } = other;
    return (
      this.scheme === scheme && this.host === host && this.path === path && this.query === query && this.rest === rest
    );
  }

  get hostname(): string {
    const name = this.host.slice(0, this.host.length - portOf(this.host).length);
    return name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
  }

  get port(): string {
    return portOf(this.host).slice(1);
  }

  /** The values of each key of the query, without escapes. */
  queryValues(): ReadonlyMap<string, readonly string[]> {
    const values = new Map<string, string[]>();
    for (const pair of this.query.split('&')) {
      const [, name = '', value = ''] = /^([^=]*)=?([^]*)$/.exec(pair) ?? [];
      const [key, text] = [unescaped(name.replaceAll('+', ' ')), unescaped(value.replaceAll('+', ' '))];
      if (pair === '' || pair.includes(';') || key === undefined || text === undefined) continue;
      values.set(key, [...(values.get(key) ?? []), text]);
    }
    return values;
  }
}

/** A URL from text; undefined where it is none or relative. */
export function parseUrl(text: string): Url | undefined {
  const [withoutFragment = '', ...fragment] = text.split('#');
  if (!isRequestUri(text) || BROKEN_ESCAPE.test(fragment.join('#'))) return undefined;
  return parse(withoutFragment, fragment.join('#'));
}

/** Whether a text may be requested: an absolute URL or an absolute path. A fragment counts as part of it. */
export function isRequestUri(text: string): boolean {
  return text !== '' && !CONTROL.test(text) && parse(text, '') !== undefined;
}

function parse(text: string, fragment: string): Url | undefined {
  if (text === '*') return new Url('', '', '*', '', '');
  const scheme = SCHEME.exec(text)?.[1] ?? '';
  if (text.startsWith(':')) return undefined;
  const [, hierarchy = '', query = ''] = /^([^?]*)\??([^]*)$/.exec(scheme ? text.slice(scheme.length + 1) : text) ?? [];
  if (!hierarchy.startsWith('/')) {
    return scheme === '' ? undefined : new Url(scheme.toLowerCase(), '', '', query, `${hierarchy}#${fragment}`);
  }
  const [, authority = '', path = hierarchy] = (scheme === '' ? undefined : AUTHORITY.exec(hierarchy)) ?? [];
  const at = authority.lastIndexOf('@');
  const [user, host] = [authority.slice(0, Math.max(at, 0)), authority.slice(at + 1)];
  if (BROKEN_ESCAPE.test(path) || BROKEN_ESCAPE.test(user) || !USER.test(user) || !isHost(host)) return undefined;
  const rest = `${user}@#${fragment}`;
  return new Url(scheme.toLowerCase(), unescaped(host) ?? host, escapedPath(path), query, rest);
}

function isHost(host: string): boolean {
  if (!host.startsWith('[')) return HOST.test(host) && !host.includes('[') && isPort(host.slice(beforePort(host)));
  const [, address = '', port = ''] = /^\[([^\]]*)\](.*)$/.exec(host) ?? [];
  const [ip = '', ...zone] = address.split('%25');
  const plain = ip.includes('.') ? ip.replace(/^::ffff:/i, '::') : ip;
  return parseIpAddress(plain)?.family === 6 && !/[%\s]/.test(zone.join('')) && isPort(port);
}

function beforePort(host: string): number {
  const colon = host.lastIndexOf(':');
  return colon < 0 ? host.length : colon;
}

function isPort(text: string): boolean {
  return text === '' || /^:\d*$/.test(text);
}

/** The port with its colon; empty where there is none. */
function portOf(host: string): string {
  return /:\d*$/.exec(host.slice(host.lastIndexOf(']') + 1))?.[0] ?? '';
}

/** A path as it was written where that is in order; else with all escaped that has to be. */
function escapedPath(path: string): string {
  if (VALID_PATH.test(path)) return path;
  const plain = unescaped(path) ?? path;
  return plain.replace(ESCAPED_IN_PATH, (each) =>
    Array.from(Buffer.from(each), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** Text with its escapes resolved; undefined where one is broken. */
function unescaped(text: string): string | undefined {
  if (BROKEN_ESCAPE.test(text)) return undefined;
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}
