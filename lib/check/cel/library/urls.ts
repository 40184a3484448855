import { CelError } from '../cel-error';
import { CelMap } from '../values/cel-map';
import { isRequestUri, parseUrl, type Url } from '../values/url';
import { walk } from './cost';
import { ALWAYS, type Library } from './library';

/** URLs as Go reads them. */
export const URLS: Library = {
  since: ALWAYS,
  functions: [
    ['url(string): kubernetes.URL', urlFromText, walk],
    ['isURL(string): bool', isRequestUri],
    ['(kubernetes.URL).getScheme(): string', ({ scheme }: Url) => scheme],
    ['(kubernetes.URL).getHost(): string', ({ host }: Url) => host],
    ['(kubernetes.URL).getHostname(): string', (url: Url) => url.hostname],
    ['(kubernetes.URL).getPort(): string', (url: Url) => url.port],
    ['(kubernetes.URL).getEscapedPath(): string', ({ path }: Url) => path],
    ['(kubernetes.URL).getQuery(): map<string, list<string>>', getQuery],
  ],
};

function urlFromText(text: string): Url {
  const url = parseUrl(text);
  if (!url) throw new CelError('run', `invalid URL: ${JSON.stringify(text)}`);
  return url;
}

function getQuery(url: Url): CelMap {
  const map = new CelMap();
  for (const [key, values] of url.queryValues()) map.insert(key, values);
  return map;
}
