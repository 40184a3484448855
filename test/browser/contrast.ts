import type { Page } from 'playwright-core';

/** A text that is too pale for its ground: with less than 4.5 to 1, which WCAG 2 asks for at level AA. */
export interface Pale {
  readonly text: string;
  readonly ratio: number;
}

/** Every visible text of a page whose contrast is too low. */
export function paleTexts(page: Page): Promise<readonly Pale[]> {
  return page.evaluate(() => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    // The browser itself knows what a colour comes to.
    const rgba = (colour: string): number[] => {
      if (!brush) return [];
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      return [...brush.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
      const linear = [r, g, b].map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const ground = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255, 255];
      const own = rgba(getComputedStyle(element).backgroundColor);
      return own[3] === 255 ? own : ground(element.parentElement);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pale: Pale[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility() || element.closest('script, noscript, option'))
        continue;
      const style = getComputedStyle(element);
      const box = element.closest('.node')?.querySelector('rect');
      const behind = box && !element.matches('.letter') ? rgba(getComputedStyle(box).fill) : ground(element);
      const [dark = 0, light = 0] = [luminance(rgba(box ? style.fill : style.color)), luminance(behind)].sort(
        (a, b) => a - b,
      );
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < 4.5) pale.push({ text: text.slice(0, 40), ratio });
    }
    return pale;
  });
}
