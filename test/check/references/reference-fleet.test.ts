import { clustersOf } from '../../../lib/check/subjects/fleet-subjects';
import { checkReferences } from '../../../lib/check/references/reference-faults';
import { EVERYTHING } from '../../../lib/plan/selection';
import { synthesizeWorkspace } from '../../../lib/pipeline';
import { loadFleet } from '../../reference/fleet';

test('in the reference fleet everything arrives', () => {
  const workspace = loadFleet();
  const { bundles, files } = synthesizeWorkspace(workspace, EVERYTHING);
  const faults = clustersOf(workspace.fleet, bundles, files).flatMap((cluster) => checkReferences(cluster).faults);
  expect(faults.map(({ subject, fault }) => `${subject.file}: ${fault.message}`)).toEqual([]);
});
