import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the repository. */
export function page(path: string): string {
  return readFileSync(join(__dirname, '../..', path), 'utf8');
}

/** The files that a page shows, by the path in the comment that each starts with. */
export function snippets(markdown: string): Readonly<Record<string, string>> {
  const blocks = markdown.matchAll(/^```\w+\n(?:#|\/\/) (\S+\.(?:yaml|ts))\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, text]));
}
