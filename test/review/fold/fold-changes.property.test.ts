import fc from 'fast-check';
import { RISKS } from '../../../lib/model/risk';
import type { ReviewRequest } from '../../../lib/review/make-review';
import { idKey } from '../../../lib/review/objects/ids';
import { whereKey } from '../../../lib/review/objects/wheres';
import type { Review } from '../../../lib/review/review';
import { NO_BUDGETS, reviewOf, snapshotOf, yamlOf, type Files } from '../snapshots';

const object = fc.record({
  path: fc.tuple(
    fc.constantFrom('dev', 'prod'),
    fc.constantFrom('eu-1', 'us-1'),
    fc.constantFrom('cart', 'ad', 'cluster'),
  ),
  kind: fc.constantFrom('v1 Service', 'v1 ConfigMap', 'apps/v1 Deployment'),
  name: fc.constantFrom('cart', 'ad', 'cart-db'),
  image: fc.constantFrom('cart:1', 'ad:1', 'cart:2', 'ad:2', 'proxy:1'),
  rules: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 2 }),
});

const files = fc
  .array(object, { maxLength: 14 })
  .map((objects): Files =>
    Object.fromEntries(
      objects.map(({ path, kind, name, image, rules }) => [
        `${path.join('/')}/${kind.replace(/.* /, '').toLowerCase()}.${name}.yaml`,
        yamlOf(kind, name, `spec: {image: "${image}", rules: [${rules.join()}]}`, path[2]),
      ]),
    ),
  );

/** Says something of some, so that all risks occur. */
const judge: ReviewRequest['judge'] = ({ id, kind, where }) => {
  const risk = RISKS[(id.name.length + kind.length + (where.cluster === 'eu-1' ? 1 : 0)) % RISKS.length] ?? 'harmless';
  return risk === 'harmless' ? [] : [{ rule: `${risk}/some`, risk, message: `the ${id.kind} ${risk}` }];
};

test('every change is in exactly one entry, which tells its object, its cluster and its risk', () => {
  fc.assert(
    fc.property(files, files, (before, after) => {
      const judged: string[] = [];
      const { entries } = reviewOf(before, after, {
        judge: (change, around) => {
          judged.push(keyOf(change));
          return judge(change, around);
        },
      });
      const unfolded = entries.flatMap(({ changes }) => changes.map(keyOf));
      expect(unfolded.sort()).toEqual(judged.sort());
      for (const { kind, risk, objects, where, changes } of entries) {
        const told = changes.flatMap((change) => judge(change, NOWHERE).map((each) => each.risk));
        expect(new Set(told.length > 0 ? told : ['harmless'])).toEqual(new Set([risk]));
        expect(new Set(changes.map((change) => change.kind))).toEqual(new Set([kind]));
        expect(new Set(objects.map(idKey))).toEqual(new Set(changes.map(({ id }) => idKey(id))));
        expect(where.map(whereKey)).toEqual([...new Set(changes.map((each) => whereKey(each.where)))].sort());
      }
    }),
  );
});

test('the order of files makes no difference', () => {
  fc.assert(
    fc.property(files, files, fc.infiniteStream(fc.nat()), (before, after, numbers) => {
      const shuffled = (paths: string[]): string[] =>
        paths
          .map((path) => [numbers.next().value, path] as const)
          .sort(([a], [b]) => a - b)
          .map(([, path]) => path);
      const again = reviewOf(before, after, {
        judge,
        before: snapshotOf(before, shuffled),
        after: snapshotOf(after, shuffled),
      });
      expect(again).toEqual(reviewOf(before, after, { judge }));
    }),
  );
});

test('back is forth with the sides changed', () => {
  fc.assert(
    fc.property(files, files, (before, after) => {
      const swapped = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', renamed: 'renamed' };
      const told = ({ entries }: Review, names: Readonly<Record<string, string>> = {}): readonly string[] =>
        entries
          .flatMap(({ changes }) =>
            changes.map(({ kind, id, where }) => [names[kind] ?? kind, idKey(id), whereKey(where)].join()),
          )
          .sort();
      expect(told(reviewOf(after, before), swapped)).toEqual(told(reviewOf(before, after)));
    }),
  );
});

const NOWHERE = {
  before: { clusters: [], bundles: new Set<string>(), list: () => [] },
  after: { clusters: [], bundles: new Set<string>(), list: () => [] },
  delivery: [],
};

function keyOf({ kind, id, where }: Review['entries'][number]['changes'][number]): string {
  return [kind, idKey(id), whereKey(where)].join(' ');
}

test('a review of nothing is empty', () => {
  expect(reviewOf({}, {}, { budgets: NO_BUDGETS })).toEqual({
    ...{ before: 'memory', after: 'memory', entries: [], versions: [], demand: [], budgets: [] },
    ...{ uncompared: [], bundles: [] },
  });
});
