import fc from 'fast-check';
import { reviewText } from '../../../../lib/review/report/text/review-text';
import { changeOf, deployment, DEV, entryOf, EU, reviewOf, smallReview, US } from '../made-up-review';

const PLAIN = { colour: false };

test('the worst comes first, the summary last', () => {
  expect(reviewText(smallReview(), { ...PLAIN, columns: 100 })).toBe(`main (967a59d) → dist/

data      removes Cluster/orders-db in prod (2 clusters)
            the operator deletes the volumes of the database with it
            fix: take a backup, and mark the Cluster with fairlead.dev/keep first
            Argo CD deletes it; it waits until someone starts a sync
            Flux deletes it

restarts  changes Deployment/web in all 3 clusters
            the pods roll (15 pods)
            asks for more (pods 9 → 15 (+6), cpu 0.9 → 1.5 (+0.6), memory 1.125Gi → 1.875Gi
              (+768Mi)) in prod (2 clusters)
            spec.replicas: 3 → 5
            spec.template.spec.containers[name=web].image: web:v1 → v2

harmless  changes ConfigMap/web: data[app.conf] in dev/local
harmless  adds ServiceAccount/web in dev/local

versions
  web (Deployment/web)  v1 → v2  major  all 3 clusters

what changed workloads ask for
  prod/eu-1  pods 3 → 5 (+2), cpu 12 → 14 (+2), memory 20Gi → 20.063Gi (+64Mi)

budgets
  exceeded  prod/eu-1: agents delete 12 of 80 objects, at most 10% may go
  holds     prod/us-1: agents delete 1 of 80 objects, at most 10% may go

not compared
  dev/local/web/odd.yaml (after): it holds conflict markers

4 changes to 7 objects: 1 data, 1 restarts, 2 harmless
`);
});

test('nothing is said in one line', () => {
  expect(reviewText(reviewOf([]), PLAIN)).toBe('main (967a59d) → dist/\n\nnothing changes\n');
});

describe('fields', () => {
  const linesOf = (before: string, after: string, columns?: number): readonly string[] => {
    const review = reviewOf([entryOf('restarts', [changeOf(before, after)])]);
    const text = reviewText(review, { ...PLAIN, columns });
    return text.split('\n\n')[1]?.split('\n').slice(1) ?? [];
  };

  test('what came and went has a sign, an element without the keys that its path tells', () => {
    const env = (list: string): string => deployment('web:v1').replace('image:', `env: [${list}], image:`);
    expect(
      linesOf(env('{ name: A, value: "1" }'), env('{ name: B, valueFrom: { fieldRef: { fieldPath: x } } }')),
    ).toEqual([
      '            - spec.template.spec.containers[name=web].env[name=A]: value: "1"',
      '            spec.template.spec.containers[name=web].env[name=B]:',
      '            + valueFrom:',
      '            +   fieldRef:',
      '            +     fieldPath: x',
    ]);
  });

  test('an embedded document is told field by field', () => {
    const config = (level: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { a.json: '{"log": {"level": "${level}"}}' }`;
    expect(linesOf(config('info'), config('debug'))).toEqual(['            data[a.json].log.level: info → debug']);
  });

  test('values that have no room are shortened around what differs, or stand below their path', () => {
    const [before, after] = ['1', '2'].map((tag) => deployment(`r.example.com/${'a'.repeat(80)}/web:${tag}.0`));
    expect(linesOf(before ?? '', after?.replace('/web:', '/other:') ?? '', 80)).toEqual([
      '            spec.template.spec.containers[name=web].image:',
      '            - …aaaaaaa/web:1.0',
      '            + …aaaaaaa/other:2.0',
    ]);
  });

  test('there are no more than a person reads', () => {
    const labels = (from: number): string =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { ${Array.from({ length: 20 }, (_, at) => `l${at}: v${from + at}`).join(', ')} } }`;
    const lines = linesOf(labels(0), labels(1));
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('            and 8 fields more, which --format json shows');
  });
});

test('of many objects some are named in the headline and the others below', () => {
  const changes = Array.from({ length: 6 }, (_, at) =>
    changeOf(undefined, `apiVersion: v1\nkind: Service\nmetadata: { name: s${at} }`),
  );
  expect(reviewText(reviewOf([entryOf('capacity', changes)]), PLAIN)).toContain(
    'capacity  adds Service/s0, Service/s1, Service/s2, Service/s3 and 2 more in prod/eu-1\n            also Service/s4, Service/s5\n',
  );
});

test('colour changes nothing but the colour', () => {
  const plain = reviewText(smallReview(), { ...PLAIN, columns: 90 });
  const coloured = reviewText(smallReview(), { colour: true, columns: 90 });
  expect(coloured).not.toBe(plain);
  // eslint-disable-next-line no-control-regex -- that is what colours are made of
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test.each([60, 80, 120])('on %d columns no line is longer, for nothing here is one long word', (columns) => {
  const lines = reviewText(smallReview(), { ...PLAIN, columns }).split('\n');
  const paths = lines.filter((line) => /^ +spec\.template\S+$/.test(line));
  expect(lines.filter((line) => line.length > columns && !paths.includes(line))).toEqual([]);
});

test('nothing that a terminal would obey is passed on, and no line is broken by what a value holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 40, max: 120 }), (text, columns) => {
      const change = changeOf(deployment('web:v1'), deployment('web:v1', 4));
      const fields = [{ path: ['spec', text], before: text, after: `${text}\n${text}` }];
      const where = [{ environment: text, cluster: text }, EU, US, DEV];
      const entry = entryOf('data', [{ ...change, id: { ...change.id, name: `web${text}` } }], { fields, where });
      const report = reviewText(reviewOf([entry], { before: text, after: text }), { ...PLAIN, columns });
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      expect(report.split('\n').at(-2)).toBe('1 change to 1 object: 1 data');
    }),
    { numRuns: 200 },
  );
});
