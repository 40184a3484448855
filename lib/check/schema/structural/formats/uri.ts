/** `scheme:rest` or a path; an authority stands between two slashes and the next one. */
const URI = /^(?<scheme>[a-z][a-z0-9+.-]*:)?(?<path>(?:\/\/(?<authority>[^/?#]*))?[^?]*)/i;

/** A user before it, then a name or an address in brackets, then a port. */
const AUTHORITY = /^(?:[^\s@]*@)?(?:\[[0-9a-f:.%]+\]|[^\s[\]:<>"\\^`{|}@]*)(?::\d*)?$/i;

/**
 * A URI as it stands in the first line of a request: absolute, or a path from the root. Its form is checked and not its
 * scheme: no control characters, whole escapes, a host without spaces and a port of digits.
 */
export function isRequestUri(text: string): boolean {
  const { scheme, path = '', authority = '' } = URI.exec(text)?.groups ?? {};
  if (text === '*') return true;
  if (/\p{Cc}/u.test(text)) return false;
  if (!path.startsWith('/')) return scheme !== undefined;
  return !/%(?![0-9a-f]{2})/i.test(path) && AUTHORITY.test(authority);
}
