import { explain } from '../check/explain';
import { policiesOf } from '../check/rules';
import { synthesize } from '../pipeline';
import type { Selection } from '../plan/selection';
import { sourceReader } from '../workspace/source-reader';
import type { Report } from './findings/report-findings';
import { displayPath } from './display-path';
import type { Io } from './io';
import { outDirectory } from './out-directory';
import { withProgress } from './progress';
import { requireRoot } from './root';

/** Checks what synth would write, and writes nothing. */
export async function checkFleet(selection: Selection, io: Io): Promise<Report> {
  const root = requireRoot(io.cwd);
  const directory = outDirectory(root, undefined, io);
  const { workspace, files, findings } = await withProgress(io, 'text', (onProgress) =>
    synthesize({
      root,
      selection,
      before: { path: directory, shown: displayPath(io.cwd, directory) },
      today: io.today,
      onProgress,
    }),
  );
  const policies = policiesOf(workspace);
  return {
    findings,
    manifests: files.filter(({ manifest }) => manifest !== undefined).length,
    read: sourceReader(root),
    explain: (code) => explain(code, policies),
  };
}
