import type { Edit } from '../promotion';

/**
 * The text of a file with its edits made; every other character stays.
 *
 * @param text Without a byte order mark.
 * @throws Error when two edits overlap, which would be a bug of whoever made them.
 */
export function applyEdits(text: string, edits: readonly Pick<Edit, 'range' | 'text'>[]): string {
  // Of edits at one spot the first that was made stands first.
  const inOrder = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let done = 0;
  const pieces = inOrder.map(({ range: [start, end], text: put }) => {
    if (start < done) throw new Error(`two edits overlap at character ${start}`);
    const piece = text.slice(done, start) + put;
    done = end;
    return piece;
  });
  return pieces.join('') + text.slice(done);
}
