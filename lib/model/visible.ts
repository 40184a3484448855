/** A line of others as `visible` has it, with its tabs, so that a caret stands under its column. */
export function visibleLine(line: string): string {
  return line.split('\t').map(visible).join('\t');
}

/** Text of others on one line, without what a terminal would obey or show in another order than it is. */
export function visible(text: string): string {
  return (
    text
      .replaceAll('\t', '⇥')
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\p{Surrogate}]/gu, '\ufffd')
  );
}
