import { Command } from 'commander';
import { compareOutput } from '../../output/compare-output';
import type { OutputRequest } from '../../output/output-request';
import { writeOutput } from '../../output/write-output';
import type { Finding } from '../../model/finding';
import { synthesize } from '../../pipeline';
import { counted } from '../../model/counted';
import { capped, differenceText, isFresh } from '../difference';
import { displayPath } from '../display-path';
import { examples } from '../examples';
import { refuseToWrite, tellFindings } from '../findings/before-writing';
import { findingJson } from '../findings/json';
import { hasErrors } from '../findings/report-findings';
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
  readonly findings: readonly Finding[];
  readonly format: Format;
}

const AFTER_HELP = `
What a check finds is told first; an error among it ends the run, and nothing is
written.
Keys of --format json: directory, bundles, files, written, removed, foreign,
findings; with --check: directory, bundles, files, fresh, added, changed, removed,
foreign, findings. A run that findings end has the keys findings and summary.
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
    .action(async (options: SynthOptions) => {
      answer(await synth(options, io));
    });
}

async function synth(options: SynthOptions, io: Io): Promise<ExitCode> {
  const root = requireRoot(io.cwd);
  const directory = outDirectory(root, options.out, io);
  const { files, owns, bundles, findings } = await withProgress(io, options.format, (onProgress) =>
    synthesize({
      root,
      selection: toSelection(options),
      before: { path: directory, shown: displayPath(io.cwd, directory) },
      today: io.today,
      onProgress,
    }),
  );
  if (hasErrors(findings)) return refuseToWrite(findings, root, options.format, io);
  if (options.format === 'text') tellFindings(findings, root, io);
  const run: Run = {
    output: { directory, files, owns },
    directory: displayPath(io.cwd, directory),
    // The index is a file too, and is written and compared like the others.
    files: files.length + 1,
    bundles: bundles.length,
    findings,
    format: options.format,
  };
  return options.check ? check(run, io) : write(run, io);
}

function write({ output, directory, files, bundles, findings, format }: Run, io: Io): ExitCode {
  const { written, removed, foreign } = writeOutput(output);
  if (format === 'json') {
    io.stdout.write(
      jsonText({ directory, bundles, files, written, removed, foreign, findings: findings.map(findingJson) }),
    );
    return EXIT.fine;
  }
  const rendered = `${counted(files, 'file')} of ${counted(bundles, 'bundle')}`;
  io.stdout.write(`${directory}/: ${rendered}, ${written.length} written, ${removed.length} removed\n`);
  noteForeign(directory, foreign, io);
  return EXIT.fine;
}

function check({ output, directory, files, bundles, findings, format }: Run, io: Io): ExitCode {
  const { added, changed, removed, foreign } = compareOutput(output);
  const difference = { added, changed, removed };
  const fresh = isFresh(difference);
  if (format === 'json') {
    io.stdout.write(
      jsonText({ directory, bundles, files, fresh, ...difference, foreign, findings: findings.map(findingJson) }),
    );
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
