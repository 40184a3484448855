import { readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { FileHistory } from '../../model/earlier-file';
import type { PromotionRules } from '../../model/promotion';
import { planPromotion } from '../../promote/plan/plan-promotion';
import { provePromotion } from '../../promote/proof/prove-promotion';
import { hasErrors } from '../../promote/remark';
import { promotionJson, proofsJson } from '../../promote/report/json';
import { promotionMarkdown, proofMarkdown } from '../../promote/report/markdown';
import { promotionText, proofText, remarksText } from '../../promote/report/text';
import { stageBefore, type Route } from '../../promote/stages';
import { applyEdits } from '../../promote/yaml/apply-edits';
import { readText } from '../../workspace/files/read-text';
import { realPath } from '../../workspace/files/real-path';
import { readFleet } from '../../workspace/read-fleet';
import { sourceReader } from '../../workspace/source-reader';
import { loadWorkspace, type Workspace } from '../../workspace/workspace';
import { examples } from '../examples';
import { EXIT, type Answer, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { jsonText } from '../json';
import { oneOf } from '../one-of';
import { requireRoot } from '../root';

/** Answers the versions of a file that the commits of the branch have, the newest first. */
export type History = (root: string, file: string) => FileHistory;

const FORMATS = ['text', 'markdown', 'json'] as const;

interface PromoteOptions {
  readonly check?: true;
  readonly format: (typeof FORMATS)[number];
}

const AFTER_HELP = `
Goes along: images, and the settings listed under promotion.settings of
environments/fleet.yaml. A value changes at the narrowest place that sets it in
the target; not one other character of the file does. Run synth afterwards.
Exit 1: something is in the way, and nothing was written; with --check, an
environment runs what the one before it never has. Without names --check goes
through promotion.order.
Keys of --format json: version, from, to, changes, edits, remarks; with --check:
version, checked (from, to, proofs, remarks).
${examples([
  'fairlead promote staging prod',
  'fairlead promote staging prod checkout --format markdown',
  'fairlead promote --check',
])}`;

/** The verb `promote`: copies what one environment runs into the file of another or, with `--check`, proves it. */
export function promoteCommand(io: Io, answer: Answer, history: History): Command {
  return new Command('promote')
    .description('copy what one environment runs to the next')
    .argument('[from]', 'the environment to copy from')
    .argument('[to]', 'the environment to copy to')
    .argument('[apps...]', 'only these apps; default all')
    .option('--check', 'write nothing; exit 1 when an environment runs what the one before it has never run')
    .addOption(
      new Option('--format <format>', `${FORMATS.join(', ')}; default text`)
        .choices(FORMATS)
        .argParser(oneOf('format', FORMATS))
        .default('text'),
    )
    .addHelpText('after', AFTER_HELP)
    .action((from: string | undefined, to: string | undefined, apps: readonly string[], options: PromoteOptions) => {
      if (options.check) answer(check({ from, to, apps }, options, io, history));
      else answer(promote({ from, to, apps }, options, io));
    });
}

/** The names as they were given. */
interface Names {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly apps: readonly string[];
}

function promote({ from, to, apps }: Names, { format }: PromoteOptions, io: Io): ExitCode {
  if (from === undefined || to === undefined) throw twoNames();
  const root = requireRoot(io.cwd);
  const { workspace, rules } = load(root);
  const file = fileOf(to, workspace) ?? '';
  // A name that there is not is told by the plan, which asks for no text then.
  const text = file === '' ? '' : readText(root, file);
  const promotion = planPromotion({ workspace, rules, from, to, apps, text, today: io.today });
  if (promotion.edits.length > 0) write(realPath(root, file), file, applyEdits(text, promotion.edits));
  if (format === 'json') io.stdout.write(jsonText(promotionJson(promotion)));
  if (format === 'markdown') io.stdout.write(promotionMarkdown(promotion));
  if (format === 'text') {
    io.stderr.write(remarksText(promotion.remarks, sourceReader(root)));
    io.stdout.write(promotionText(promotion, file));
  }
  return hasErrors(promotion.remarks) ? EXIT.no : EXIT.fine;
}

function check(names: Names, { format }: PromoteOptions, io: Io, history: History): ExitCode {
  const root = requireRoot(io.cwd);
  const { workspace, rules } = load(root);
  const proven = routesOf(names, rules).map((route) => {
    const file = fileOf(route.from, workspace);
    const earlier = file === undefined ? { versions: [] } : history(root, file);
    return provePromotion({ ...route, workspace, rules, history: earlier, today: io.today });
  });
  const remarks = proven.flatMap((each) => each.remarks);
  if (format === 'json') io.stdout.write(jsonText(proofsJson(proven)));
  if (format === 'markdown') io.stdout.write(proven.map(proofMarkdown).join('\n'));
  if (format === 'text') {
    io.stderr.write(remarksText(remarks, sourceReader(root)));
    io.stdout.write(proven.map(proofText).join(''));
  }
  return hasErrors(remarks) ? EXIT.no : EXIT.fine;
}

/** The route that was named, otherwise those of the fleet's order. */
function routesOf({ from, to, apps }: Names, rules: PromotionRules): readonly Route[] {
  if (from !== undefined && to !== undefined) return [{ from, to, apps }];
  const routes = rules.order.flatMap(({ name }) => {
    const before = stageBefore(name, rules);
    return before === undefined ? [] : [{ from: before, to: name, apps }];
  });
  if (from !== undefined || routes.length === 0) throw twoNames();
  return routes;
}

function load(root: string): { readonly workspace: Workspace; readonly rules: PromotionRules } {
  const workspace = loadWorkspace(root);
  const rules = readFleet(root, new Problems())?.promotion;
  if (!rules) throw new Error('the fleet was valid a moment ago');
  return { workspace, rules };
}

function fileOf(environment: string, { fleet }: Workspace): string | undefined {
  return fleet.environments.find(({ name }) => name === environment)?.place.file;
}

/**
 * Writes the text of a file; a byte order mark that it starts with stays.
 *
 * @throws UserError FL5004 when the file cannot be written.
 */
function write(path: string, file: string, text: string): void {
  try {
    const mark = readFileSync(path, 'utf8').startsWith('\ufeff') ? '\ufeff' : '';
    writeFileSync(path, mark + text);
  } catch (cause) {
    const place = { file, line: 1, column: 1 };
    throw new UserError('FL5004', {
      message: `${file} cannot be written`,
      place,
      fix: 'make the file writable',
      cause,
    });
  }
}

function twoNames(): UserError {
  return new UserError('FL9001', {
    message: 'promote expects the names of two environments',
    fix: 'name them, such as: fairlead promote staging prod; --check takes them from promotion.order too',
  });
}
