import { Command, Option } from 'commander';
import { RISKS, type Risk } from '../../model/risk';
import { deliveriesOf } from '../../review/delivery/deliveries';
import { makeReview } from '../../review/make-review';
import { reviewJson } from '../../review/report/json/review-json';
import { reviewMarkdown } from '../../review/report/markdown/review-markdown';
import { worstRisk } from '../../review/report/summary';
import { reviewText } from '../../review/report/text/review-text';
import type { Review, ReviewEntry } from '../../review/review';
import { judge } from '../../review/risk/judge';
import { readReviewSettings } from '../../workspace/read-review';
import { sideOf, type SideSource } from '../../workspace/snapshots/side-of';
import { counted } from '../../model/counted';
import { examples } from '../examples';
import { EXIT, type Answer, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { jsonText } from '../json';
import { oneOf } from '../one-of';
import { fieldOrigins } from '../review-sides/field-origins';
import { narrowed } from '../review-sides/narrowed';
import { openSides, type Sides } from '../review-sides/open-sides';
import { reviewPage } from '../review-sides/review-page';
import { requireRoot } from '../root';
import { addSelectors, toSelection, type Selectors } from '../selectors';
import { wantsColour } from '../terminal';

const FORMATS = ['text', 'markdown', 'json', 'html'] as const;

interface DiffOptions extends Selectors {
  readonly base?: SideSource;
  readonly head?: SideSource;
  readonly failOn?: Risk;
  readonly format: (typeof FORMATS)[number];
}

const AFTER_HELP = `
A SIDE is a commit (main, v1.2, HEAD~1), a folder that is filled like dist/
(./old-dist), what the sources give now (synth), or what those of a commit give
(synth:main).
Risks, the worst first:
${RISKS.join(', ')}.
Exit 1: a change is as bad as --fail-on or review.failOn of
environments/fleet.yaml, or a budget of review.budgets is exceeded.
Keys of --format json: version, before, after, risk, summary, changes, versions,
demand, budgets, uncompared; docs/review.md tells them all.
${examples([
  'fairlead diff',
  'fairlead diff --head synth --environment prod',
  'fairlead diff --base synth:main --head synth',
  'fairlead diff --fail-on outage --format markdown > review.md',
  'fairlead diff --format html > review.html',
])}`;

/** The verb `diff`: what changes between two sides, folded, with its risk. */
export function diffCommand(io: Io, answer: Answer): Command {
  return addSelectors(new Command('diff'))
    .description('show what a change does to the clusters, and how risky it is')
    .addOption(sideOption('--base', 'what to compare with; default the commit where HEAD left the main branch'))
    .addOption(sideOption('--head', 'what is compared; default dist/ as it stands'))
    .addOption(
      new Option('--fail-on <risk>', 'exit 1 for a change of this risk or a worse one; default review.failOn')
        .choices(RISKS)
        .argParser(oneOf('risk', RISKS)),
    )
    .addOption(
      new Option('--format <format>', `${FORMATS.join(', ')}; default text`)
        .choices(FORMATS)
        .argParser(oneOf('format', FORMATS))
        .default('text'),
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: DiffOptions) => {
      answer(await diff(options, io));
    });
}

function sideOption(name: string, description: string): Option {
  return new Option(`${name} <side>`, description).argParser((text: string) => sideOf(text, name));
}

async function diff({ base, head, failOn, format, ...selectors }: DiffOptions, io: Io): Promise<ExitCode> {
  const root = requireRoot(io.cwd);
  const settings = readReviewSettings(root);
  const progress = format === 'json' ? 'json' : 'text';
  const sides = narrowed(await openSides({ root, base, head, io, progress }), toSelection(selectors));
  const review = makeReview({ ...sides, judge, deliveriesOf, budgets: settings.budgets });
  io.stdout.write(format === 'html' ? page(review, sides, head, root) : reportOf(review, format, io));
  const objections = objectionsTo(review, failOn ?? settings.failOn);
  for (const objection of objections) io.stderr.write(`failed: ${objection}\n`);
  return objections.length > 0 ? EXIT.no : EXIT.fine;
}

/** The sources of the working tree tell where fields come from, unless the head is that of others. */
function page(review: Review, sides: Sides, head: SideSource | undefined, root: string): string {
  const isOwn = head === undefined || (head.from === 'sources' && head.reference === undefined);
  return reviewPage(review, sides, isOwn ? fieldOrigins(review, root) : () => undefined);
}

function reportOf(review: Review, format: Exclude<DiffOptions['format'], 'html'>, { stdout, env }: Io): string {
  switch (format) {
    case 'text':
      return reviewText(review, { columns: stdout.columns, colour: wantsColour(stdout, env) });
    case 'markdown':
      return reviewMarkdown(review);
    case 'json':
      return jsonText(reviewJson(review));
  }
}

/** What an app has declared to be renamed is known to leave its data behind; all else that comes of it counts. */
function risksThatCount({ kind, risk, consequences }: ReviewEntry): readonly Risk[] {
  if (kind !== 'renamed') return [risk];
  return consequences.map((consequence) => consequence.risk).filter((each) => each !== 'data');
}

/** Why the answer is no, a sentence each. */
function objectionsTo(review: Review, failOn: Risk | undefined): readonly string[] {
  const worst = worstRisk(review.entries.flatMap(risksThatCount));
  const reached = failOn !== undefined && worst !== undefined && RISKS.indexOf(worst) <= RISKS.indexOf(failOn);
  const exceeded = review.budgets.filter(({ holds }) => !holds).length;
  return [
    ...(reached ? [`there is a change of risk ${worst}, and ${failOn} or worse is not allowed`] : []),
    ...(exceeded > 0 ? [`${counted(exceeded, 'budget')} exceeded`] : []),
  ];
}
