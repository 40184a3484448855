import fc from 'fast-check';
import { MARKER, MOST_BYTES, reviewMarkdown } from '../../../../lib/review/report/markdown/review-markdown';
import type { Review } from '../../../../lib/review/review';
import { changeOf, deployment, entryOf, EU, reviewOf, smallReview } from '../made-up-review';

test('the worst comes first and open, details are folded away', () => {
  expect(reviewMarkdown(smallReview())).toMatchSnapshot();
});

test('nothing is said in one line', () => {
  expect(reviewMarkdown(reviewOf([]))).toContain('### fairlead: nothing changes\n');
});

describe('whatever manifests hold', () => {
  /** What means something in markdown, to GitHub or to GitLab. */
  const HOSTILE = [
    '@victim',
    '&#64;victim',
    '#123',
    'GH-12',
    'a/b#1',
    '!12',
    '$`a`$',
    'deadbeefcafe',
    ':smile:',
    '`',
    '``',
    '```',
    '~~~',
    '|',
    '\\',
    '<b>',
    '</code>',
    '</details>',
    '<!--',
    '-->',
    '![x](http://example.com/x)',
    '[a](b)',
    'http://example.com',
    'www.example.com',
    'a@example.com',
    '/close',
    '\n/close\n',
    '\r/close',
    '> ',
    '>>>\n',
    '# ',
    '- ',
    '1. ',
    '_x_',
    '**x**',
    '    ',
    ' ',
    '"',
    '\u0000',
    '\u202e',
    'word',
  ];
  const text = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((parts) => parts.join(''));

  test('it is all in code, where it means nothing', () => {
    fc.assert(
      fc.property(text, (value) => {
        const comment = reviewMarkdown(reviewWith(value));
        const outside = outsideOfCode(comment);
        expect(outside.replaceAll(OWN_MARKUP, '')).toMatch(/^[-\p{L}\d\s.,;:()"'→…|+−%*#]*$/u);
        expect(outside).not.toMatch(/victim|123|example|close/);
        expect(outside).not.toMatch(/^(?!### fairlead)\s*#/m);
        expect(comment).not.toMatch(/^\//m);
        expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      { numRuns: 300 },
    );
  });

  /** The tags and emphasis that reports use themselves. */
  const OWN_MARKUP =
    /^<!-- fairlead-review -->\n### |<\/?details>|<details open>|<\/?summary>|<\/?b>|\*\*(?:data|restarts|harmless|fix:|budget exceeded:|not compared:|major|2)\*\*/g;

  /** What is left of a comment once code is taken out, by the rules of CommonMark. */
  function outsideOfCode(comment: string): string {
    return comment
      .replace(/^(`{3,})diff\n[^]*?\n\1$/gm, '')
      .replace(/<code>[^<]*<\/code>/g, '')
      .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
  }

  function reviewWith(value: string): Review {
    const where = { environment: value, cluster: value };
    const config = (entry: string): string =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'a' },
        data: { [value]: entry, other: `a\n${entry}\nb` },
      });
    const change = changeOf(config(`a${value}`), config(`b${value}`));
    const odd = { ...change, id: { ...change.id, kind: `K${value}`, name: value } };
    const consequence = {
      rule: 'any',
      risk: 'data',
      message: `finds ${value} here`,
      fix: value,
      where: [where],
    } as const;
    return reviewOf(
      [
        entryOf('data', [odd], {
          where: [where, EU],
          consequences: [consequence],
          delivery: [{ agent: 'Flux', act: 'deletes', notes: [value] }],
        }),
        entryOf('restarts', [{ ...odd, kind: 'renamed', reason: value }], { kind: 'renamed' }),
        entryOf('harmless', [odd]),
      ],
      {
        before: value,
        after: value,
        versions: [
          { name: value, what: 'image', before: value, after: value, step: 'major', where: [where], objects: [] },
        ],
        demand: [
          {
            where,
            before: { pods: 1, cpu: 1, memory: 1, storage: 1 },
            after: { pods: 2, cpu: 1, memory: 1, storage: 1 },
          },
        ],
        budgets: [{ where, budget: 'pruned', found: 1, of: 2, most: value, holds: false }],
        uncompared: [{ file: value, side: 'after', reason: value }],
      },
    );
  }
});

describe('a comment is never too long', () => {
  const LONG = 'ü'.repeat(400);

  function entries(count: number, risk: 'fails' | 'harmless') {
    return Array.from({ length: count }, (_, at) =>
      entryOf(risk, [changeOf(deployment('web:v1'), deployment(`web:v1`, 4 + at))], {
        consequences: [{ rule: 'any', risk, message: `${at} ${LONG}`, where: [EU] }],
      }),
    );
  }

  test('what has no room in full is told in a line, the worst in full, and what has none at all is counted', () => {
    const comment = reviewMarkdown(reviewOf([...entries(500, 'fails'), ...entries(700, 'harmless')]));
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(MOST_BYTES);
    expect(Buffer.byteLength(comment)).toBeGreaterThan(MOST_BYTES * 0.9);
    expect(comment).toMatch(/^<details open><summary><b>fails<\/b>/m);
    const told = (comment.match(/(?:^- \*\*|<b>)(?:fails|harmless)/gm) ?? []).length;
    expect(comment).toContain(`**${1200 - told} more changes** for which there is no room here: `);
  });

  test('nor because of long names and tables', () => {
    const versions = Array.from({ length: 200 }, () => ({
      name: LONG,
      what: 'image' as const,
      before: LONG,
      after: LONG,
      step: 'major' as const,
      where: [EU],
      objects: [],
    }));
    const uncompared = Array.from({ length: 200 }, () => ({ file: LONG, side: 'after' as const, reason: LONG }));
    const comment = reviewMarkdown(
      reviewOf(entries(300, 'fails'), { before: LONG, after: LONG, versions, uncompared }),
    );
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(MOST_BYTES);
    expect(comment).toContain('- and 190 more\n');
    expect(comment).toContain('\nFor the tables of versions and demand there is no room here.\n');
  });

  test('and starts with what a workflow finds it by', () => {
    expect(reviewMarkdown(smallReview()).startsWith(`${MARKER}\n`)).toBe(true);
  });
});
