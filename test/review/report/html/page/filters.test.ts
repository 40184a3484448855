import fc from 'fast-check';
import { RISKS } from '../../../../../lib/model/risk';
import { pageModel } from '../../../../../lib/review/report/html/make-page-model';
import {
  EVERYTHING,
  filtersOf,
  hashOf,
  searchText,
  shownEntries,
  type Filters,
} from '../../../../../lib/review/report/html/page/filters';
import { EXTRAS, REVIEW } from '../made-up-review';

const page = pageModel(REVIEW, EXTRAS);
const texts = page.entries.map(searchText);

test.each<[name: string, filters: Partial<Filters>, shown: readonly number[]]>([
  ['everything', {}, [0, 1, 2, 3, 4]],
  ['two risks', { risks: ['data', 'restarts'] }, [0, 1]],
  ['an environment', { where: 'prod' }, [0, 1]],
  ['a cluster', { where: 'dev/local' }, [1, 2, 3, 4]],
  ['an app', { app: 'ad' }, [2, 3]],
  ['an app where it does not change', { app: 'ad', where: 'prod' }, []],
  ['a word of a rule', { text: 'pods-roll' }, [1]],
  ['two words, in any case and order', { text: 'DATABASE  cluster/CART' }, [0]],
  ['a value', { text: 'v1.3.0' }, [1]],
  ['a word that is nowhere', { text: 'nowhere' }, []],
])('%s', (_, filters, shown) => {
  expect(shownEntries(page, texts, { ...EVERYTHING, ...filters })).toEqual(shown);
});

test('the address holds the filters', () => {
  const filters = fc.record({
    risks: fc.subarray([...RISKS]),
    where: fc.constantFrom('', 'prod', 'prod/eu-1', 'Argo CD of prod'),
    app: fc.constantFrom('', 'ad', 'gitops/argocd'),
    text: fc.string({ unit: 'grapheme' }),
    open: fc.subarray([0, 1, 2, 3, 4]),
  });
  fc.assert(
    fc.property(filters, (wanted) => {
      expect(filtersOf(`#${hashOf(wanted)}`, page)).toEqual(wanted);
    }),
  );
});

test.each(['', '#', '#risk=none&where=mars&app=x&open=99,-1,a', '#%E0%A4%A'])(
  'what %j asks for and nobody knows is passed over',
  (hash) => {
    expect(filtersOf(hash, page)).toEqual(EVERYTHING);
  },
);

test('everything is an empty address', () => {
  expect(hashOf(EVERYTHING)).toBe('');
});
