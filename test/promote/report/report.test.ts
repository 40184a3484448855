import { promotionJson, proofsJson } from '../../../lib/promote/report/json';
import { promotionMarkdown, proofMarkdown } from '../../../lib/promote/report/markdown';
import { promotionText, proofText, remarksText } from '../../../lib/promote/report/text';
import type { Promotion } from '../../../lib/promote/promotion';
import type { ProvenPromotion } from '../../../lib/promote/proof/proof';
import type { Remark } from '../../../lib/promote/remark';

const place = { file: 'environments/prod.yaml', line: 8, column: 12 };

const older: Remark = {
  code: 'promotion/older',
  severity: 'warning',
  message: 'image of web goes back from v2 to v1',
  app: 'web',
  setting: 'image',
  mark: { place, span: 5 },
};
const shared: Remark = {
  ...older,
  code: 'promotion/shared',
  severity: 'error',
  message: 'is *shared* by @all',
  fix: 'set it',
};
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const promotion: Promotion = {
  from: 'staging',
  to: 'prod',
  changes: [
    {
      app: 'cart',
      setting: 'image',
      clusters: ['eu-1', 'us-1'],
      before: 'r.example.com/cart:v1',
      after: `r.example.com/cart:v2@${DIGEST}`,
      step: 'major',
    },
    { app: 'cart', setting: 'motd', clusters: ['eu-1', 'us-1'], before: undefined, after: 'a|b`c\nd' },
    { app: 'web', setting: 'image', clusters: ['eu-1'], before: 'web:v2', after: 'web:v1', step: 'older' },
    { app: 'web', setting: 'image', clusters: ['us-1'], before: 'other/web', after: 'web:v1', step: 'other' },
    { app: 'web', setting: 'replicas', clusters: ['eu-1', 'us-1'], before: 2, after: [3] },
  ],
  edits: [{ file: 'environments/prod.yaml', range: [3, 5], text: 'v1' }],
  remarks: [older],
};
const proven: ProvenPromotion = {
  from: 'staging',
  to: 'prod',
  proofs: [{ app: 'web', setting: 'image', clusters: ['eu-1'], value: 'web:v1', by: { commit: 'c1' } }],
  remarks: [],
};

test('markdown for the pull request', () => {
  expect(promotionMarkdown(promotion)).toBe(`## Promote staging to prod

| app | setting | from | to | step |
| --- | --- | --- | --- | --- |
| cart | \`image\` | \`v1\` | \`v2@${DIGEST}\` | **major** |
| cart | \`motd\` | \`-\` | \`\`"a¦b\`c\\nd"\`\` |  |
| web | \`image\` on eu-1 | \`v2\` | \`v1\` | **older** |
| web | \`image\` on us-1 | \`other/web\` | \`web:v1\` |  |
| web | \`replicas\` | \`2\` | \`[3]\` |  |

- **warning** image of web goes back from \`v2\` to \`v1\` (\`environments/prod.yaml:8:12\`)
`);
});

test('markdown tells first what is in the way, and says nothing to anybody', () => {
  const text = promotionMarkdown({ ...promotion, changes: [], remarks: [older, shared] });
  expect(text.split('\n').slice(2, 6)).toEqual([
    'prod has all that staging has.',
    '',
    '- **error** is `*shared*` by `@all`; fix: set it (`environments/prod.yaml:8:12`)',
    '- **warning** image of web goes back from `v2` to `v1` (`environments/prod.yaml:8:12`)',
  ]);
});

test('markdown of a proof', () => {
  expect(proofMarkdown(proven)).toBe(
    '## From staging to prod\n\nprod runs only what staging has run, or what is declared to differ. Proven: 1.\n',
  );
  expect(proofMarkdown({ ...proven, remarks: [shared] })).toContain(
    '**prod runs what staging has not run.** Proven: 1, not proven: 1.\n\n- **error** ',
  );
});

test('text for a terminal', () => {
  expect(promotionText(promotion, 'environments/prod.yaml')).toBe(`cart image: v1 -> v2@${DIGEST} (major)
cart motd: - -> "a|b\`c\\nd"
web image on eu-1: v2 -> v1 (older)
web image on us-1: other/web -> web:v1
web replicas: 2 -> [3]
environments/prod.yaml: 5 values changed
`);
  expect(promotionText({ ...promotion, changes: [] }, 'f')).toBe('prod has all that staging has\n');
  expect(promotionText({ ...promotion, changes: [], remarks: [shared] }, 'f')).toBe('f: nothing was written\n');
  expect(proofText(proven)).toBe('prod runs only what staging has run: 1 proven, 0 not proven\n');
  expect(remarksText([shared], () => [...Array<string>(7), '    image: web:v2 # x']))
    .toBe(`environments/prod.yaml:8:12  error  promotion/shared
    8 |     image: web:v2 # x
      |            ^^^^^
   is *shared* by @all
   fix: set it

`);
});

test('JSON has a version, and null for what nothing set', () => {
  const json = JSON.parse(JSON.stringify(promotionJson(promotion))) as { changes: object[] };
  expect(json).toMatchObject({
    version: 1,
    from: 'staging',
    to: 'prod',
    edits: promotion.edits,
    remarks: [{ code: 'promotion/older', place }],
  });
  expect(json.changes[1]).toEqual({
    app: 'cart',
    setting: 'motd',
    clusters: ['eu-1', 'us-1'],
    before: null,
    after: 'a|b`c\nd',
  });
  expect(proofsJson([proven])).toEqual({ version: 1, checked: [proven] });
});
