import { resolve } from 'node:path';
import { check } from '../check/check';
import { explain } from '../check/explain';
import { externalsByFolder, folderOf } from '../check/subjects/fleet-subjects';
import { foreignSubjects } from '../check/subjects/foreign-subjects';
import { inOrder } from '../check/order-findings';
import type { ClusterObjects } from '../check/references/reference-faults';
import { AS_SHIPPED, rulesOf } from '../check/rules';
import type { Subject } from '../check/subjects/subject';
import { unreadable } from '../check/subjects/unreadable';
import { Problems } from '../errors/problems';
import { sourceLines } from '../errors/source-lines';
import { UserError } from '../errors/user-error';
import type { ManifestDocument } from '../model/document';
import type { Target } from '../model/target';
import { parseManifests } from '../workspace/manifests/parse-manifests';
import { readPath, readWhole } from '../workspace/manifests/read-path';
import { loadWorkspace, type Workspace } from '../workspace/workspace';
import { counted } from '../model/counted';
import { displayPath } from './display-path';
import type { Report } from './findings/report-findings';
import type { Io } from './io';
import { findRoot } from './root';
import { whereaboutsIn } from './whereabouts';

/** How standard input is named on the command line, and in places. */
const INPUT = '-';
const INPUT_SHOWN = '(standard input)';

/** What is asked of a check of files. */
export interface PathsRequest {
  readonly paths: readonly string[];
  /** What manifests are held to that stand in no cluster's folder of `dist/`. */
  readonly target: Target;
}

/**
 * Checks the manifests of files and folders, whoever wrote them, by the rules of the workspace around, if there is one.
 * What they point to may be somewhere else, so a reference that does not arrive is a warning.
 *
 * @throws UserErrors FL6004 where there is no manifest at all, and those of the workspace.
 */
export async function checkPaths({ paths, target }: PathsRequest, io: Io): Promise<Report> {
  const root = findRoot(io.cwd);
  const workspace = root === undefined ? undefined : loadWorkspace(root);
  const input = paths.includes(INPUT) ? inputOf(io) : '';
  const { documents, errors } = readAll(paths, input, io);
  const where = workspace ? whereaboutsIn(workspace.root, workspace.fleet, target) : () => ({ target });
  const foreign = foreignSubjects(documents, (shown) => where(resolve(io.cwd, shown)));
  tellOthers(foreign.others, io);
  const { subjects, malformed } = foreign;
  if (subjects.length + malformed.length + errors.length === 0) throw nothing(paths);
  const clusters = byCluster(subjects, workspace);
  const sources = workspace ?? AS_SHIPPED;
  // A definition among the manifests that is of no use is one of their mistakes.
  const unusable = new Problems();
  const rules = unusable.catch(() => rulesOf(sources, clusters)) ?? rulesOf(sources, []);
  const found = await check({ clusters, rules, today: io.today, partial: true });
  return {
    findings: inOrder([
      ...[...errors, ...unusable.all].map((error) => unreadable(error, target)),
      ...malformed,
      ...found,
    ]),
    manifests: subjects.length,
    read: sourceLines((shown) => (shown === INPUT_SHOWN ? input : readWhole(resolve(io.cwd, shown)))),
    explain: (code) => explain(code, rules.policies),
  };
}

/** @throws UserError FL1001 where there is none, as with a folder that is redirected. */
function inputOf(io: Io): string {
  try {
    return io.readInput();
  } catch (cause) {
    const { code = 'no text' } = cause as NodeJS.ErrnoException;
    throw new UserError('FL1001', {
      message: `standard input cannot be read: ${code}`,
      fix: 'redirect a file or a pipe into it',
      cause,
    });
  }
}

function readAll(
  paths: readonly string[],
  input: string,
  io: Io,
): { readonly documents: readonly ManifestDocument[]; readonly errors: readonly UserError[] } {
  const problems = new Problems();
  const shown = (path: string): string => displayPath(io.cwd, path);
  const documents = paths.flatMap((path) =>
    path === INPUT ? parseManifests(input, INPUT_SHOWN, problems) : readPath(resolve(io.cwd, path), shown, problems),
  );
  return { documents, errors: problems.all };
}

/** What stands in one cluster, with what the workspace says is there by other means; apps are not built, so not theirs. */
function byCluster(subjects: readonly Subject[], workspace: Workspace | undefined): readonly ClusterObjects[] {
  const externals = workspace ? externalsByFolder(workspace.fleet, []) : undefined;
  const clusters = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const folder = subject.bundle === undefined ? '' : folderOf(subject.bundle);
    const inCluster = clusters.get(folder) ?? [];
    clusters.set(folder, inCluster);
    inCluster.push(subject);
  }
  return [...clusters].map(([folder, inCluster]) => ({
    subjects: inCluster,
    externals: externals?.get(folder) ?? [],
  }));
}

function tellOthers(others: readonly ManifestDocument[], io: Io): void {
  if (others.length === 0) return;
  const files = [...new Set(others.map(({ place }) => place.file))];
  const shown =
    files.length === 1 ? (files[0] ?? '') : `${files[0] ?? ''} and ${counted(files.length - 1, 'other file')}`;
  io.stderr.write(`note: ${counted(others.length, 'document')} in ${shown} without kind and metadata, left out\n`);
}

function nothing(paths: readonly string[]): UserError {
  return new UserError('FL6004', {
    message: `there is no manifest in ${paths.join(', ')}`,
    fix: 'name a file of YAML or JSON, or a folder that holds some',
  });
}
