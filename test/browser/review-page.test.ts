import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { htmlPage } from '../../lib/review/report/html/html-page';
import { pageModel } from '../../lib/review/report/html/make-page-model';
import { EXTRAS, HOSTILE, REVIEW } from '../review/report/html/made-up-review';
import { tempFolder } from '../workspace/temp-folder';
import { describeInBrowser, openPage, startBrowser, type Watched } from './browser';
import { paleTexts } from './contrast';

jest.setTimeout(60_000);

const MODEL = pageModel(REVIEW, EXTRAS);
const folder = tempFolder({
  'review.html': htmlPage(MODEL),
  'nothing.html': htmlPage({
    ...MODEL,
    entries: [],
    bundles: [],
    versions: [],
    demand: [],
    calls: [],
    budgets: [],
    uncompared: [],
  }),
});
const ADDRESS = pathToFileURL(join(folder, 'review.html')).href;

describeInBrowser('the page of a review', () => {
  let browser: Browser;
  const opened: Watched[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    const complaints = opened.flatMap((watched) => watched.complaints);
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());

  async function open(hash = '', options: Parameters<typeof openPage>[2] = {}, address = ADDRESS): Promise<Page> {
    const watched = await openPage(browser, address + hash, options);
    opened.push(watched);
    return watched.page;
  }

  /** The heads of the entries that are shown. */
  async function heads(page: Page): Promise<readonly string[]> {
    return page.locator('.entry .what').allTextContents();
  }

  const [DATABASE, ROLLS, AD, SECRET, WISH] = [
    'removes Cluster/cart-db',
    'changes Deployment/shop',
    'changes ConfigMap/ad',
    'changes Secret/ad',
    'adds Deployment/wish',
  ];

  test('shows what there is, the worst first, and asks the network for nothing', async () => {
    const page = await open();
    expect(await heads(page)).toEqual([DATABASE, ROLLS, AD, SECRET, WISH]);
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Apps and clusters',
      'Changes',
      'Versions',
      'Demand',
      'Who calls whom',
    ]);
    expect(await page.locator('.urgent').allTextContents()).toEqual([
      expect.stringContaining('1 budget exceeded'),
      expect.stringContaining('it has conflict markers'),
    ]);
  });

  test('a review of nothing says so', async () => {
    const page = await open('', {}, pathToFileURL(join(folder, 'nothing.html')).href);
    expect(await page.locator('.nothing').textContent()).toBe('Nothing changes.');
  });

  test('what manifests hold stays text', async () => {
    const page = await open('#open=2');
    expect(await page.locator('.fields tbody td').last().textContent()).toContain('onerror');
    expect(await page.getByText(HOSTILE.slice(0, 20)).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => [document.images.length, 'broken' in window])).toEqual([0, false]);
  });

  test('even what gets into the page is neither run nor loaded', async () => {
    const page = await open();
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="https://example.com/a.png"><p style="color: red" onclick="window.broken = 1">x</p>';
      document.body.append(holder);
      holder.querySelector('p')?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [violations.sort(), 'broken' in window];
    });
    expect(refused).toEqual([['img-src', 'script-src-attr', 'style-src-attr'], false]);
    // The browser says so on the console, as it should.
    opened.splice(0).forEach(({ page: each }) => void each.context().close());
  });

  describe('filters', () => {
    test('by risk, from the keyboard; the address follows, and what is left is counted', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'restarts 1' }).focus();
      await page.keyboard.press('Space');
      expect(await heads(page)).toEqual([ROLLS]);
      expect(await page.getByRole('status').textContent()).toBe('1 of 5 changes');
      expect(page.url()).toBe(`${ADDRESS}#risk=restarts`);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      expect(await heads(page)).toEqual([DATABASE, ROLLS]);
      await page.getByRole('button', { name: 'Show everything' }).click();
      expect(await heads(page)).toHaveLength(5);
    });

    test('by place, app and words; nothing is said to match nothing', async () => {
      const page = await open();
      await page.getByLabel('Where').selectOption('prod/us-1');
      expect(await heads(page)).toEqual([DATABASE, ROLLS]);
      await page.getByRole('combobox', { name: /^App/ }).selectOption('shop');
      expect(await heads(page)).toEqual([ROLLS]);
      await page.getByLabel('Search').fill('no such thing');
      expect(await page.locator('.nothing').textContent()).toBe('Nothing matches these filters.');
      expect(await page.locator('.nothing').isVisible()).toBe(true);
    });

    test('by a cell of the matrix, which arrows lead to', async () => {
      const page = await open();
      await page.getByRole('columnheader', { name: 'dev' }).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'cart on prod/eu-1: 1 object, data',
      );
      await page.keyboard.press('Enter');
      expect(await heads(page)).toEqual([DATABASE]);
      await page.keyboard.press('Enter');
      expect(await heads(page)).toHaveLength(5);
    });

    test('the matrix shows what the risk comes to, and only there', async () => {
      const page = await open('#risk=data');
      const cells = page.locator('.cell:not(.quiet)');
      expect(await cells.allTextContents()).toEqual(['D1', 'H1']);
    });

    test('as the address says', async () => {
      const page = await open('#risk=data,restarts&where=prod&app=cart&open=0');
      expect(await heads(page)).toEqual([DATABASE]);
      expect(await page.getByRole('button', { name: 'data' }).first().getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByText('keep the Cluster, or orphan it first').isVisible()).toBe(true);
      await page.evaluate(() => (location.hash = '#app=ad'));
      await page.waitForFunction(() => document.querySelectorAll('.entry').length === 2);
      expect(await heads(page)).toEqual([AD, SECRET]);
    });
  });

  describe('an entry', () => {
    test('unfolds from the keyboard and shows its manifest side by side', async () => {
      const page = await open();
      await page.locator('.head').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.locator('.changed .before code').textContent()).toContain('v1.2.3');
      expect(await page.locator('.changed .after code').textContent()).toContain('v1.3.0');
      expect(await page.locator('.changed mark').allTextContents()).toEqual(['v1.2.3', 'v1.3.0']);
      const lines = await page.locator('.row').count();
      await page.locator('.unfold').first().click();
      expect(await page.locator('.row').count()).toBeGreaterThan(lines);
      expect(page.url()).toContain('open=1');
    });

    test('shows no secret, but that it changed', async () => {
      const page = await open('#open=3');
      const text = await page.locator('.details:visible').innerText();
      expect(text).toContain('(7 bytes, changed)');
      expect(text).not.toMatch(/aHVu|hunter/);
    });

    test('tells where a value comes from, on focus, and is silent after Escape', async () => {
      const page = await open('#open=1');
      const popover = page.getByRole('tooltip');
      const value = page.locator('.changed .has-origin');
      await value.focus();
      expect(await popover.innerText()).toMatch(/environments\/prod\.yaml:14:12[^]*image: [^]*fleet\.yaml:4/);
      expect(await value.getAttribute('aria-describedby')).toBe(await popover.getAttribute('id'));
      await page.keyboard.press('Escape');
      expect(await popover.count()).toBe(0);
    });

    test('tells it while the pointer is there; a click makes it stay', async () => {
      const page = await open('#open=1');
      const popover = page.getByRole('tooltip');
      const value = page.locator('.changed .has-origin');
      await value.hover();
      expect(await popover.count()).toBe(1);
      await page.locator('h1').hover();
      await popover.waitFor({ state: 'detached' });
      await value.click();
      await page.locator('h1').hover();
      await page.waitForTimeout(400);
      expect(await popover.count()).toBe(1);
    });

    test('tells the reason of a default, and links its source', async () => {
      const page = await open('#open=1');
      for (const button of await page.locator('.unfold').all()) await button.click();
      await page.locator('.has-origin', { hasText: 'replicas' }).focus();
      expect(await page.getByRole('tooltip').innerText()).toContain('workload.replicas: two may be lost');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        'https://example.com/replicas',
      );
    });
  });

  test('the graph marks calls that came and went, says so as text, and narrows to an app', async () => {
    const page = await open();
    expect(await page.locator('.arrow.added, .arrow.removed').count()).toBe(2);
    await page.getByText('As text').click();
    expect(await page.locator('.tree').innerText()).toMatch(
      /shop\/shop \(shop\) calls\s+ad\/ad, 9555 on 1 cluster added/,
    );
    await page.locator('.graph [tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('app=ad');
  });

  test.each(['light', 'dark'] as const)('every text can be read, %s', async (colorScheme) => {
    const page = await open('#open=0,1,2,3,4', { colorScheme });
    await page.locator('.changed .has-origin').first().focus();
    expect(await paleTexts(page)).toEqual([]);
  });

  test('what is measured would find a text that cannot be read', async () => {
    const page = await open();
    await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#949494'));
    expect(await paleTexts(page)).toEqual([{ text: 'Review', ratio: expect.closeTo(3.03, 1) }]);
  });

  test('the theme can be chosen against the system', async () => {
    const page = await open('', { colorScheme: 'light' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByLabel('Theme').selectOption('dark');
    expect(await ground()).not.toBe(light);
    await page.getByLabel('Theme').selectOption('light');
    expect(await ground()).toBe(light);
  });

  test.each([400, 800, 1920])('nothing sticks out at a width of %i', async (width) => {
    const page = await open('#open=0,1,2,3,4', { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('every control has a name, every id is there once, and headings leave out no level', async () => {
    const page = await open('#open=0,1,2,3,4');
    const faults = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('button, select, input, a, [role=button], [tabindex="0"]'),
      ];
      const name = (element: HTMLElement): string =>
        [
          element.ariaLabel,
          element.textContent,
          ...[...(element.closest('label')?.querySelectorAll('span') ?? [])].map((span) => span.textContent),
        ]
          .join('')
          .trim();
      const nameless = all.filter((element) => name(element) === '').map(({ outerHTML }) => outerHTML);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)));
      return {
        nameless,
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        jumps: levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
        landmarks: ['header', 'main', 'nav', 'search'].filter((tag) => document.querySelectorAll(tag).length !== 1),
      };
    });
    expect(faults).toEqual({ nameless: [], twice: [], jumps: [], landmarks: [] });
  });

  test('the tab key goes through the page from top to bottom, and its stops can be seen', async () => {
    const page = await open('#open=1');
    const stops: { readonly top: number; readonly isMarked: boolean }[] = [];
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle } = getComputedStyle(element);
        const isMarked = outlineStyle !== 'none' || element.matches('.node:focus-visible');
        const isSticky = element.closest('.filters') !== null;
        return { top: isSticky ? -1 : element.getBoundingClientRect().top + scrollY, isMarked };
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    const tops = stops.map(({ top }) => top).filter((top) => top >= 0);
    tops.forEach((top, at) => {
      expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) - 40);
    });
  });
});
