import { el } from './dom';

/** Two lines with what differs between them marked; nothing is marked where only one is there, or nothing is in common. */
export function marked(before: string | undefined, after: string | undefined): readonly (readonly (Node | string)[])[] {
  if (before === undefined || after === undefined) return [[before ?? ''], [after ?? '']];
  const [was, is] = [Array.from(before), Array.from(after)];
  const start = common(was, is);
  const end = common(was.slice(start).reverse(), is.slice(start).reverse());
  if (was.slice(0, start).join('').trim() === '' && end === 0) return [[before], [after]];
  return [was, is].map((text) => [
    text.slice(0, start).join(''),
    ...(text.length === start + end ? [] : [el('mark', {}, text.slice(start, text.length - end).join(''))]),
    text.slice(text.length - end).join(''),
  ]);
}

/** How many characters two texts begin with in common, without the beginning of a word or number that goes on. */
function common(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  if (length === Math.max(one.length, other.length)) return length;
  while (length > 0 && /[\w.+-]/.test(one[length - 1] ?? '')) length -= 1;
  return length;
}
