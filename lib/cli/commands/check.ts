import { Command, Option } from 'commander';
import { UserError } from '../../errors/user-error';
import { TIERS, type Tier } from '../../model/tier';
import { checkFleet } from '../check-fleet';
import { checkPaths } from '../check-paths';
import { examples } from '../examples';
import { type Answer, type ExitCode } from '../exit-code';
import { explainCode } from '../explain-code';
import { findingFormatOption, reportFindings, type FindingFormat } from '../findings/report-findings';
import type { Io } from '../io';
import { oneOf } from '../one-of';
import { addSelectors, toSelection, type Selectors } from '../selectors';

interface CheckOptions extends Selectors {
  readonly format: FindingFormat;
  readonly explain?: string;
  readonly kubernetes: string;
  readonly tier: Tier;
}

const AFTER_HELP = `
Without a path it checks what synth would write, and writes nothing. Files of
others are held to --kubernetes and --tier; what they point to may be elsewhere,
so a reference that does not arrive is a warning there.
Keys of --format json: manifests, findings (code, severity, message, fix, object,
field, file, bundle, construct, environment, cluster, place), summary.
${examples([
  'fairlead check',
  'fairlead check manifests/ --kubernetes 1.34',
  'kustomize build . | fairlead check -',
  'fairlead check --format sarif > fairlead.sarif',
  'fairlead check --explain schema/unknown-field',
])}`;

/** The verb `check`: judges manifests, those that synth would write or those of files, and writes nothing. */
export function checkCommand(io: Io, answer: Answer): Command {
  return addSelectors(new Command('check'))
    .description('check manifests, also ones written by others')
    .argument('[paths...]', 'files and folders of manifests, - for standard input; default what synth would write')
    .addOption(kubernetesOption())
    .addOption(tierOption())
    .addOption(findingFormatOption())
    .option('--explain <code>', 'tell what a code means, why it matters and how to mend it')
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      answer(await check(paths, options, io));
    });
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.explain !== undefined && paths.length === 0) return explainCode(options.explain, io);
  if (options.explain !== undefined) throw oneCode();
  const report = paths.length === 0 ? await checkFleet(toSelection(options), io) : await checkFiles(paths, options, io);
  return reportFindings(report, options.format, io);
}

function checkFiles(paths: readonly string[], options: CheckOptions, io: Io): ReturnType<typeof checkPaths> {
  const { environment, cluster, app, kubernetes, tier } = options;
  if (environment ?? cluster ?? app) throw noSelection();
  return checkPaths({ paths, target: { kubernetes, tier } }, io);
}

function oneCode(): UserError {
  return new UserError('FL9001', {
    message: '--explain takes one code and no path',
    fix: 'ask for one code at a time',
  });
}

function noSelection(): UserError {
  return new UserError('FL9001', {
    message: '--environment, --cluster and --app select what synth would write, and paths were given',
    fix: 'leave out the paths or the options',
  });
}

function kubernetesOption(): Option {
  return new Option('--kubernetes <version>', 'the Kubernetes version of files that tell none; default 1.36')
    .argParser((text: string) => {
      if (/^1\.\d{1,3}$/.test(text)) return text;
      throw new UserError('FL9001', {
        message: `expected a Kubernetes version, found "${text}"`,
        fix: 'write the minor version, such as 1.34',
      });
    })
    .default('1.36');
}

function tierOption(): Option {
  return new Option('--tier <tier>', `the tier of files that tell none: ${TIERS.join(', ')}; default production`)
    .choices(TIERS)
    .argParser(oneOf('tier', TIERS))
    .default('production');
}
