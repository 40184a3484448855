import { thrownLine, thrownText } from '../../errors/thrown-text';
import { UserError } from '../../errors/user-error';
import { placeIn, throwSite, type AbsolutePlace } from '../call-site';

/**
 * FL1010 for what a file of TypeScript threw while it was loaded.
 *
 * @param file Path in the workspace, for what tells no place of its own.
 */
export function loadFailure(root: string, file: string, thrown: unknown): UserError {
  const syntax = syntaxError(thrownText(thrown));
  const site = syntax?.site ?? throwSite(thrown);
  return new UserError('FL1010', {
    // Node lists after the first line who asked for a missing module, which the place already tells.
    message: `${file} cannot be loaded: ${syntax?.message ?? thrownLine(thrown)}`,
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
