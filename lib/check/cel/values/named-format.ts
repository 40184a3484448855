import { isBase64 } from './bytes';
import { CelObject } from './cel-object';
import { dateOf } from './timestamp';
import { isRequestUri } from './url';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_1123_LABEL = new RegExp(`^${LABEL}$`);
const DNS_1123_SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const DNS_1035_LABEL = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const NAME_PART = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/;
const LONGEST_LABEL = 63;
const LONGEST_SUBDOMAIN = 253;

type Check = (text: string) => readonly string[];

/** A format that text may have, by its name. */
export class NamedFormat extends CelObject {
  readonly type = 'kubernetes.NamedFormat';

  constructor(
    readonly name: string,
    /** What is wrong with a text; nothing where it has the format. */
    readonly problemsOf: Check,
    /** How long the regular expression is that the API server counts for a check. */
    readonly patternLength: number,
  ) {
    super();
  }

  equals(other: NamedFormat): boolean {
    return this.name === other.name;
  }
}

const label = named('must be a DNS label: lower-case letters, digits and - within', DNS_1123_LABEL, LONGEST_LABEL);
const subdomain = named('must be DNS labels with dots between them', DNS_1123_SUBDOMAIN, LONGEST_SUBDOMAIN);
const oldLabel = named('must be a DNS label that starts with a letter', DNS_1035_LABEL, LONGEST_LABEL);
const labelName = named('must be letters, digits and - _ . within', NAME_PART, LONGEST_LABEL);

/** The formats that `format.named` knows. */
export const NAMED_FORMATS: ReadonlyMap<string, NamedFormat> = new Map(
  [
    new NamedFormat('dns1123Label', label, 30),
    new NamedFormat('dns1123Subdomain', subdomain, 60),
    new NamedFormat('dns1035Label', oldLabel, 30),
    new NamedFormat('qualifiedName', qualifiedName, 60),
    new NamedFormat('dns1123LabelPrefix', (text) => label(prefixFilled(text)), 30),
    new NamedFormat('dns1123SubdomainPrefix', (text) => subdomain(prefixFilled(text)), 60),
    new NamedFormat('dns1035LabelPrefix', (text) => oldLabel(prefixFilled(text)), 30),
    new NamedFormat('labelValue', (text) => (text === '' ? [] : labelName(text)), 40),
    new NamedFormat('uri', (text) => when(!isRequestUri(text), 'must be an absolute URI or path'), 1_000),
    new NamedFormat('uuid', (text) => when(!UUID.test(text), 'must be a UUID'), 90),
    new NamedFormat('byte', (text) => when(text === '' || !isBase64(text), 'must be base64'), 84),
    new NamedFormat('date', (text) => when(!isDate(text), 'must be a date such as 2026-02-03'), 84),
    new NamedFormat('datetime', (text) => when(!isDateTime(text), 'must be a date and time as in RFC 3339'), 84),
  ].map((format) => [format.name, format]),
);

function named(message: string, pattern: RegExp, longest: number): Check {
  return (text) => [
    ...when(Buffer.byteLength(text) > longest, `must be no longer than ${longest} bytes`),
    ...when(!pattern.test(text), message),
  ];
}

function when(wrong: boolean, message: string): readonly string[] {
  return wrong ? [message] : [];
}

/** A prefix may end with a dash, because something follows it. */
function prefixFilled(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}

/** A name, with the domain of whoever defines it before a slash. */
function qualifiedName(text: string): readonly string[] {
  const parts = text.split('/');
  if (parts.length > 2) return ['must be a name, or a DNS subdomain, a slash and a name'];
  const [name = '', domain] = parts.toReversed();
  return [...(domain === undefined ? [] : subdomain(domain)), ...labelName(name)];
}

function isDate(text: string): boolean {
  const [year, month, day] = (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '').split('-').map(Number);
  return dateOf(year ?? NaN, month ?? NaN, day ?? NaN) !== undefined;
}

function isDateTime(text: string): boolean {
  const [date = '', time = '', ...more] = text.toLowerCase().split('t');
  return more.length === 0 && isDate(date) && TIME.test(time);
}
