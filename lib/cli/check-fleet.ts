import { explain } from '../check/explain';
import { policiesOf } from '../check/rules';
import { synthesize } from '../pipeline';
import type { Selection } from '../plan/selection';
import { sourceReader } from '../workspace/source-reader';
import type { Report } from './findings/report-findings';
import type { Io } from './io';
import { withProgress } from './progress';
import { requireRoot } from './root';

/** Checks what synth would write, and writes nothing. */
export async function checkFleet(selection: Selection, io: Io): Promise<Report> {
  const root = requireRoot(io.cwd);
  const { workspace, files, findings } = await withProgress(io, 'text', (onProgress) =>
    synthesize({ root, selection, today: io.today, onProgress }),
  );
  const policies = policiesOf(workspace);
  return {
    findings,
    manifests: files.filter(({ manifest }) => manifest !== undefined).length,
    read: sourceReader(root),
    explain: (code) => explain(code, policies),
  };
}
