import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

const CHROMIUM = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((file) => existsSync(file));

function isThere(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** What tests need that drive a browser, and which of it is missing. */
const MISSING = [
  ...(CHROMIUM === undefined ? ['chromium'] : []),
  ...(isThere('playwright-core') ? [] : ['playwright-core']),
];
if (MISSING.length > 0) console.warn(`no page is opened in a browser: there is no ${MISSING.join(' and no ')}`);

/** `describe` where there is a browser, and otherwise a skipped one. */
export const describeInBrowser = MISSING.length > 0 ? describe.skip : describe;

/** Starts Debian's chromium without a window; the test closes it. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // Root may not have a sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM ?? '', args });
}

/** A page, and what it did that it should not: errors, words on the console, requests for anything but itself. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens an address in a window of its own. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const [own] = address.split('#');
    if (request.url().split('#')[0] !== own) complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
}
