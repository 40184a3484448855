import { Problems } from '../../../../lib/errors/problems';
import { documentInputs } from '../../../../lib/review/explain/inputs/document-inputs';
import { editedDocument } from '../../../../lib/review/explain/inputs/edited-document';
import type { Edit } from '../../../../lib/review/explain/inputs/edit';
import { plain, type Located } from '../../../../lib/workspace/yaml/located';
import { parseYaml } from '../../../../lib/workspace/yaml/parse-yaml';

const FILE = 'environments/prod.yaml';
const TEXT = `environment: prod
clusters:
  east: { region: &region east-1 }
settings:
  where: *region
apps:
  web: { primary: east, replicas: [east, 2] }
  api:
`;

function documentOf(text: string): Located {
  const document = parseYaml({ text, file: FILE }, new Problems());
  if (!document) throw new Error('no YAML');
  return document;
}

const document = documentOf(TEXT);
const inputs = documentInputs(FILE, document);

/** The document after the n-th way to change what stands at a place. */
function after(place: string, way: number): unknown {
  const input = inputs.find(
    ({ mark, grain }) => `${mark?.place.line ?? 0}:${mark?.place.column ?? 0} ${grain}` === place,
  );
  const edits = input?.changes.at(way) ?? [];
  return plain(
    editedDocument(
      document,
      edits.filter((edit): edit is Extract<Edit, { in: 'document' }> => edit.in === 'document'),
    ),
  );
}

test('every scalar is an input, and every entry that holds others', () => {
  const told = inputs.map(({ grain, mark, value }) => `${mark?.place.line ?? 0} ${grain} ${String(value)}`);
  expect(told).toEqual([
    '1 value prod',
    '2 part undefined',
    '3 part undefined',
    '3 value east-1',
    '4 part undefined',
    '6 part undefined',
    '7 part undefined',
    '7 value east',
    '7 part undefined',
    '7 value east',
    '7 value 2',
    '8 part undefined',
    '3 value east',
  ]);
});

test('what an alias repeats is changed in all places', () => {
  expect(after('3:27 value', 0)).toMatchObject({
    clusters: { east: { region: 'east-2' } },
    settings: { where: 'east-2' },
  });
});

test('an entry is left out with its key, an item by itself', () => {
  expect(after('8:3 part', 0)).toMatchObject({ apps: { web: {} } });
  expect(after('8:3 part', 0)).not.toHaveProperty('apps.api');
  expect(after('7:42 value', -1)).toMatchObject({ apps: { web: { replicas: ['east'] } } });
});

test('a cluster is called otherwise wherever it is named', () => {
  expect(after('3:3 value', 0)).toMatchObject({
    clusters: { eastx: { region: 'east-1' } },
    apps: { web: { primary: 'eastx', replicas: ['eastx', 2] } },
  });
});
