/** Words that CEL keeps for itself, so that no field can be named so without escaping. */
const RESERVED = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return ' +
    'var void while'
  ).split(' '),
);

const ESCAPES: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

/**
 * The name by which CEL reaches a field: `a-b` is `a__dash__b` there. A name that cannot be escaped stays as it is, and
 * out of reach.
 */
export function celName(name: string): string {
  if (RESERVED.has(name)) return `__${name}__`;
  return /^[a-zA-Z_./-][\w./-]*$/.test(name) ? name.replace(/__|[./-]/g, (found) => ESCAPES[found] ?? found) : name;
}
