const MARK = '…';

/** So many characters before and after what differs are shown, where not all can be. */
const AROUND = 8;

/** The text with its middle left out, where it is longer than `width` characters. */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const kept = Math.max(0, width - MARK.length);
  const end = Math.floor(kept / 2);
  return whole(text.slice(0, kept - end)) + MARK + whole(end === 0 ? '' : text.slice(-end));
}

/** Two texts on `width` characters each: what they begin and end with in common is left out before what differs. */
export function shortenedPair(before: string, after: string, width: number): readonly [string, string] {
  if (before.length <= width && after.length <= width) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const differing = (text: string): string => shortened(between(text, start - AROUND, end - AROUND), width);
  return [differing(before), differing(after)];
}

function between(text: string, start: number, end: number): string {
  const from = start > MARK.length ? MARK + whole(text.slice(start)) : text;
  return end > MARK.length ? whole(from.slice(0, from.length - end)) + MARK : from;
}

/** Text without the halves of characters that were cut in two. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
