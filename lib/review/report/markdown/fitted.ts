/** A part of a comment, as it is told where there is room, and where there is little. */
export interface Part {
  readonly full: string;
  readonly short: string;
}

/**
 * The parts that fit into a number of bytes, in order: as many as can be told at all in half of the room, then as many of
 * these in full as there is room for, the first ones first.
 */
export function fitted<T extends Part>(
  parts: readonly T[],
  room: number,
): readonly { readonly part: T; readonly text: string }[] {
  const told = begun(parts, room / 2);
  let left = room - told.reduce((sum, { short }) => sum + sizeOf(short), 0);
  return told.map((part) => {
    const more = sizeOf(part.full) - sizeOf(part.short);
    if (more > left) return { part, text: part.short };
    left -= more;
    return { part, text: part.full };
  });
}

/** As many of the first parts as fit where they are told briefly. */
function begun<T extends Part>(parts: readonly T[], room: number): readonly T[] {
  let left = room;
  const end = parts.findIndex(({ short }) => {
    left -= sizeOf(short);
    return left < 0;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** How many bytes a text is in UTF-8, which is never less than its characters however these are counted. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
