import { Option } from 'commander';
import { oneOf } from './one-of';

const FORMATS = ['text', 'json'] as const;

/** How an answer is written: for people or for machines. */
export type Format = (typeof FORMATS)[number];

/** The option `--format`; default text. */
export function formatOption(): Option {
  return new Option('--format <format>', 'text or json; default text')
    .choices(FORMATS)
    .argParser(oneOf('format', FORMATS))
    .default('text');
}

/** Whether a command line asks for JSON: it must be known even where the rest of the line is not understood. */
export function wantsJson(argv: readonly string[]): boolean {
  return argv.some((word, at) => word === '--format=json' || (word === '--format' && argv[at + 1] === 'json'));
}
