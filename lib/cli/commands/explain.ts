import { relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../../errors/user-error';
import { synthesizeWorkspace } from '../../pipeline';
import { explainLeaves } from '../../review/explain/explain-leaves';
import { Explainer } from '../../review/explain/explainer';
import { findBundle, findFile, findLeaves, findObject, type BundleScope } from '../../review/explain/question';
import { reachedFrom, type AskedLine } from '../../review/explain/reached-from';
import { explanationJson, reachedJson } from '../../review/explain/report/explain-json';
import { explanationText } from '../../review/explain/report/explanation-text';
import { reachedText } from '../../review/explain/report/reached-text';
import type { ManifestFile } from '../../review/explain/leaves/picture';
import { sourceReader } from '../../workspace/source-reader';
import { loadWorkspace } from '../../workspace/workspace';
import { examples } from '../examples';
import { EXIT, type Answer, type ExitCode } from '../exit-code';
import { formatOption, type Format } from '../format-option';
import type { Io } from '../io';
import { jsonText } from '../json';
import { refuse } from '../refuse';
import { requireRoot } from '../root';

interface ExplainOptions {
  readonly format: Format;
}

/** Of so many fields it is told what they overrode, down to the default. */
const FEW_LEAVES = 6;

const LINE = /^(.+\.(?:yaml|ts)):(\d+)(?::(\d+))?$/;

const AFTER_HELP = `
Renders again and again with one input changed, and watches what changes with it.
A line of environments/ or apps/ instead of a bundle: every field that follows
from it. Exit 1: there is no such bundle, object, field or line.
Keys of --format json: version, bundle, object, file, fields (field, value, what,
from, says, id, reason, source, overrode, also, construct), unknown; for a line:
version, inputs (from, says, fields).
${examples([
  'fairlead explain prod/eu-1/checkout Deployment/checkout spec.replicas',
  'fairlead explain dist/prod/eu-1/cart/service.cart.yaml',
  'fairlead explain environments/prod.yaml:14',
])}`;

/** The verb `explain`: which line of which file set a field, and what it overrode; or which fields a line reaches. */
export function explainCommand(io: Io, answer: Answer): Command {
  return new Command('explain')
    .description('tell where a field of a manifest comes from')
    .argument('<bundle>', 'a bundle such as prod/eu-1/checkout, a file of dist/, or a line such as apps/cart.ts:12')
    .argument('[object]', 'an object of the bundle, such as Deployment/checkout')
    .argument('[field]', 'a field such as spec.replicas; default all')
    .addOption(formatOption())
    .addHelpText('after', AFTER_HELP)
    .action((bundle: string, object: string | undefined, field: string | undefined, { format }: ExplainOptions) => {
      answer(explain({ bundle, object, field }, format, io));
    });
}

/** The words as they were given. */
interface Words {
  readonly bundle: string;
  readonly object: string | undefined;
  readonly field: string | undefined;
}

function explain(words: Words, format: Format, io: Io): ExitCode {
  const root = requireRoot(io.cwd);
  const workspace = loadWorkspace(root);
  const explainer = new Explainer(workspace, (given, selection) => synthesizeWorkspace(given, selection).files);
  try {
    const text = LINE.test(words.bundle)
      ? tellLine(explainer, lineOf(words.bundle, root, io), format)
      : tellFields(explainer, words, format, root, io);
    io.stdout.write(text);
    return EXIT.fine;
  } catch (error) {
    // What is not there is an answer to the question, where it was understood.
    if (!(error instanceof UserError) || error.code !== 'FL2004') throw error;
    refuse(error, io, format === 'json');
    return EXIT.no;
  }
}

function tellLine(explainer: Explainer, line: AskedLine, format: Format): string {
  const read = sourceReader(explainer.workspace.root);
  const reached = reachedFrom(explainer, line);
  return format === 'json' ? jsonText(reachedJson(reached, read)) : reachedText(reached, read);
}

function tellFields(explainer: Explainer, words: Words, format: Format, root: string, io: Io): string {
  const { at, file, field } = manifestOf(explainer, words, root, io);
  const leaves = findLeaves(explainer.picture(at.scope), file.path, field);
  const toTheBottom = field !== undefined && leaves.length <= FEW_LEAVES;
  const explanation = explainLeaves(explainer, { ...at, leaves, toTheBottom });
  const read = sourceReader(root);
  return format === 'json'
    ? jsonText(explanationJson(file, explanation, read))
    : explanationText(file, explanation, read);
}

interface Meant {
  readonly at: BundleScope;
  readonly file: ManifestFile;
  readonly field: string | undefined;
}

/** A file of `dist/` stands for a bundle and its object, and a field may follow it. */
function manifestOf(explainer: Explainer, { bundle, object, field }: Words, root: string, io: Io): Meant {
  if (bundle.endsWith('.yaml')) {
    const path = inWorkspace(bundle, root, io).replace(/^dist\//, '');
    return { ...findFile(explainer, path), field: object };
  }
  const at = findBundle(explainer.workspace, bundle);
  if (object === undefined) throw noObject(bundle);
  return { at, file: findObject(explainer.picture(at.scope), at.bundle, object), field };
}

function lineOf(word: string, root: string, io: Io): AskedLine {
  const [, file = '', line, column] = LINE.exec(word) ?? [];
  return {
    file: inWorkspace(file, root, io),
    line: Number(line),
    ...(column !== undefined && { column: Number(column) }),
  };
}

/** A path is as a shell completes it, from where the command is given. */
function inWorkspace(path: string, root: string, io: Io): string {
  return relative(root, resolve(io.cwd, path)).split(sep).join('/');
}

function noObject(bundle: string): UserError {
  return new UserError('FL9001', {
    message: `explain expects an object of ${bundle}`,
    fix: `name one, such as: fairlead explain ${bundle} Deployment/${bundle.split('/').at(-1) ?? ''}`,
  });
}
