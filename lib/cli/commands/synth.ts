import { Command } from 'commander';
import { compareOutput } from '../../output/compare-output';
import type { OutputRequest } from '../../output/output-request';
import { writeOutput } from '../../output/write-output';
import { synthesize } from '../../pipeline';
import { count } from '../count';
import { capped, differenceText, isFresh } from '../difference';
import { displayPath } from '../display-path';
import { examples } from '../examples';
import { EXIT, type Answer, type ExitCode } from '../exit-code';
import { formatOption, type Format } from '../format-option';
import type { Io } from '../io';
import { jsonText } from '../json';
import { outDirectory } from '../out-directory';
import { outOption } from '../out-option';
import { withProgress } from '../progress';
import { requireRoot } from '../root';
import { addSelectors, toSelection, type Selectors } from '../selectors';

interface SynthOptions extends Selectors {
  readonly out?: string;
  readonly check?: true;
  readonly format: Format;
}

/** What a run is about, however it ends. */
interface Run {
  readonly output: OutputRequest;
  /** The folder as it is shown. */
  readonly directory: string;
  /** How many files the run answers for. */
  readonly files: number;
  /** How many bundles were rendered. */
  readonly bundles: number;
  readonly format: Format;
}

const AFTER_HELP = `
Keys of --format json: directory, bundles, files, written, removed, foreign;
with --check: directory, bundles, files, fresh, added, changed, removed, foreign.
${examples([
  'fairlead synth',
  'fairlead synth --environment prod --app checkout,payment',
  'fairlead synth --check',
  'fairlead synth --out ../preview',
])}`;

/** The verb `synth`: renders, and writes `dist/` or, with `--check`, compares it. */
export function synthCommand(io: Io, answer: Answer): Command {
  return addSelectors(new Command('synth'))
    .description('render the apps and write dist/')
    .addOption(outOption('dist/'))
    .option('--check', 'write nothing; exit 1 when the folder is stale')
    .addOption(formatOption())
    .addHelpText('after', AFTER_HELP)
    .action((options: SynthOptions) => {
      answer(synth(options, io));
    });
}

function synth(options: SynthOptions, io: Io): ExitCode {
  const root = requireRoot(io.cwd);
  const directory = outDirectory(root, options.out, io);
  const { files, owns, bundles } = withProgress(io, options.format, (onProgress) =>
    synthesize({ root, selection: toSelection(options), onProgress }),
  );
  const run: Run = {
    output: { directory, files, owns },
    directory: displayPath(io.cwd, directory),
    // The index is a file too, and is written and compared like the others.
    files: files.length + 1,
    bundles: bundles.length,
    format: options.format,
  };
  return options.check ? check(run, io) : write(run, io);
}

function write({ output, directory, files, bundles, format }: Run, io: Io): ExitCode {
  const { written, removed, foreign } = writeOutput(output);
  if (format === 'json') {
    io.stdout.write(jsonText({ directory, bundles, files, written, removed, foreign }));
    return EXIT.fine;
  }
  const rendered = `${count(files, 'file')} of ${count(bundles, 'bundle')}`;
  io.stdout.write(`${directory}/: ${rendered}, ${written.length} written, ${removed.length} removed\n`);
  noteForeign(directory, foreign, io);
  return EXIT.fine;
}

function check({ output, directory, files, bundles, format }: Run, io: Io): ExitCode {
  const { added, changed, removed, foreign } = compareOutput(output);
  const difference = { added, changed, removed };
  const fresh = isFresh(difference);
  if (format === 'json') {
    io.stdout.write(jsonText({ directory, bundles, files, fresh, ...difference, foreign }));
  } else {
    io.stdout.write(differenceText(directory, difference));
    noteForeign(directory, foreign, io);
  }
  return fresh ? EXIT.fine : EXIT.no;
}

function noteForeign(directory: string, foreign: readonly string[], io: Io): void {
  const notes = foreign.map((path) => `${directory}/${path} was not written by fairlead; left alone`);
  for (const note of capped(notes)) io.stderr.write(`note: ${note}\n`);
}
