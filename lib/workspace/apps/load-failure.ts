import { isNativeError } from 'node:util/types';
import { UserError } from '../../errors/user-error';
import { placeIn, throwSite, type AbsolutePlace } from '../call-site';

/**
 * FL1010 for what a file of TypeScript threw while it was loaded.
 *
 * @param file Path in the workspace, for what tells no place of its own.
 */
export function loadFailure(root: string, file: string, thrown: unknown): UserError {
  // JavaScript may throw anything; what is no error has no stack, and so no place.
  const error = isNativeError(thrown) ? thrown : undefined;
  const text = error?.message ?? String(thrown);
  const syntax = syntaxError(text);
  const site = syntax?.site ?? (error && throwSite(error));
  return new UserError('FL1010', {
    // Node lists after the first line who asked for a missing module, which the place already tells.
    message: `${file} cannot be loaded: ${syntax?.message ?? text.split('\n', 1)[0] ?? ''}`,
    place: site ? placeIn(root, site) : { file, line: 1, column: 1 },
    fix: isMissingModule(thrown) ? 'mend the path of the import, or install the package' : 'mend this line',
    cause: thrown,
  });
}

/** esbuild, which tsx transforms with, tells the place in its message: `/path/checkout.ts:2:10: ERROR: Unexpected ";"`. */
function syntaxError(text: string): { readonly site: AbsolutePlace; readonly message: string } | undefined {
  const match = /^(.+):(\d+):(\d+): ERROR: (.*)$/m.exec(text);
  if (!match) return undefined;
  const [, path = '', line, column, message = ''] = match;
  // esbuild counts columns from 0.
  return { site: { path, line: Number(line), column: Number(column) + 1 }, message };
}

function isMissingModule(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'MODULE_NOT_FOUND';
}
