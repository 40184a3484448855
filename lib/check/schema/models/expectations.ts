import { TYPE_WORDS } from '../faults';
import type { ModelError } from './model';

const FORMATS: Readonly<Record<string, string>> = {
  byte: 'text in base64',
  cidr: 'an address range such as 10.0.0.0/8',
  'date-time': 'a time such as 2026-01-31T12:00:00Z',
  'idn-hostname': 'a host name',
  int32: 'a whole number of 32 bits',
  int64: 'a whole number of 64 bits',
  ipv4: 'an IPv4 address',
  quantity: 'a quantity such as 500m or 2Gi',
};

/** What an error asks of the value, in words that follow "must be"; undefined where it asks for no form of the value. */
export function expectation({ keyword, params }: ModelError): string | undefined {
  switch (keyword) {
    case 'type':
      return TYPE_WORDS[params.type as keyof typeof TYPE_WORDS];
    case 'format':
      return FORMATS[String(params.format)] ?? `text that is a valid ${String(params.format)}`;
    case 'pattern':
      return `text that matches ${String(params.pattern)}`;
    case 'minimum':
      return `${params.comparison === '>' ? 'more than' : 'at least'} ${String(params.limit)}`;
    case 'maximum':
      return `${params.comparison === '<' ? 'less than' : 'at most'} ${String(params.limit)}`;
    case 'minLength':
      return `text of at least ${count(params.limit, 'character')}`;
    case 'maxLength':
      return `text of at most ${count(params.limit, 'character')}`;
    case 'minItems':
      return `a list of at least ${count(params.limit, 'item')}`;
    case 'maxItems':
      return `a list of at most ${count(params.limit, 'item')}`;
    case 'minProperties':
      return `a mapping of at least ${count(params.limit, 'key')}`;
    case 'maxProperties':
      return `a mapping of at most ${count(params.limit, 'key')}`;
    default:
      return undefined;
  }
}

function count(limit: unknown, unit: string): string {
  return `${String(limit)} ${unit}${limit === 1 ? '' : 's'}`;
}
