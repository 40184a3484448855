import { createHash } from 'node:crypto';
import { SCRIPT, STYLE } from './page-assets';
import type { PageModel } from './page-model';

/**
 * The review as one file of HTML, which needs nothing else: no network, no server, no other file. What the manifests
 * hold comes as data that nothing runs, and the browser is told to run and load nothing but what is the page's own.
 */
export function htmlPage(page: PageModel): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`Review: ${page.before} → ${page.after}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<noscript>This review is drawn by a script of its own: allow it to see the changes.</noscript>
<script type="application/json" id="review">${data(page)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON without anything that could end the element it stands in, or a line of a script. */
function data(page: PageModel): string {
  return JSON.stringify(page).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
