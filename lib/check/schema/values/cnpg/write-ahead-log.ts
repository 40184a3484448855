import { billionths } from '../format/quantities';
import { broken, FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { archivingMode } from './archiving-mode';
import { isReplica } from './replica-role';
import { askedSize, operatorSize } from './size';
import { instancesOf } from './synchronous';

const PATH = ['postgresql', 'parameters'];

/** What PostgreSQL does without them. */
const DEFAULTS = { min_wal_size: '80MB', max_wal_size: '1GB' } as const;

type SizeName = keyof typeof DEFAULTS;

const NAMES: readonly SizeName[] = ['min_wal_size', 'max_wal_size'];

/** The write-ahead log grows between two sizes, and fits its volume. */
export const walSizes: Rule = across((spec) => {
  const parameters = mappingAt(mappingAt(spec, 'postgresql'), 'parameters');
  const written = NAMES.filter((name) => textAt(parameters, name) !== '');
  const [told] = written;
  if (told === undefined) return FINE;
  const [least, most] = [sizeOf(parameters, 'min_wal_size'), sizeOf(parameters, 'max_wal_size')];
  if (least === undefined || most === undefined) return FINE;
  if (least >= most) return [disordered(parameters, told)];
  const volume = askedSize(spec.walStorage);
  const room = billionths(volume);
  if (room === undefined) return FINE;
  return written
    .filter((name) => (sizeOf(parameters, name) ?? 0n) >= room)
    .map((name) => tooLarge(name, textAt(parameters, name), String(volume)));
});

function tooLarge(name: SizeName, size: string, volume: string): Flaw {
  const message = `${name} must be less than walStorage, which is ${volume}, found ${size}`;
  return broken(message, `lower ${name}, or enlarge walStorage`, [...PATH, name]);
}

/** The size that a parameter has, in billionths of a byte. */
function sizeOf(parameters: Mapping, name: SizeName): bigint | undefined {
  return operatorSize(textAt(parameters, name) || DEFAULTS[name]);
}

function disordered(parameters: Mapping, told: SizeName): Flaw {
  const [than, other]: readonly [string, SizeName] =
    told === 'min_wal_size' ? ['less', 'max_wal_size'] : ['more', 'min_wal_size'];
  const bound = textAt(parameters, other) || DEFAULTS[other];
  return wrong(parameters[told], `${than} than ${other}, which is ${bound}`, [...PATH, told]);
}

/** Standbys and the archive need more of the log than PostgreSQL itself. */
export const walLevel: Rule = across((cluster) => {
  const spec = mappingAt(cluster, 'spec');
  const parameters = mappingAt(mappingAt(spec, 'postgresql'), 'parameters');
  if (textAt(parameters, 'wal_level') !== 'minimal') return FINE;
  const path = ['spec', ...PATH];
  const isRead = instancesOf(spec) > 1 || archivingMode(cluster) !== 'off' || isReplica(cluster);
  const flaws: Flaw[] = [];
  if (isRead) flaws.push(wrong('minimal', 'replica or logical, for standbys and the archive', [...path, 'wal_level']));
  if (parameters.max_wal_senders !== '0') {
    const message = 'max_wal_senders must be "0" where wal_level is minimal';
    flaws.push(broken(message, 'set it to "0", or remove wal_level', [...path, 'max_wal_senders']));
  }
  return flaws;
});
