/** A call as errors show it, with types in place of its arguments: `string.matches(int)`, `int + string`. */
export function callText(name: string, member: boolean, types: readonly string[]): string {
  const operator = /^_?(.+)_$/.exec(name)?.[1] ?? (name === '@in' ? 'in' : undefined);
  const [first = '', ...rest] = types;
  const plain = name.replace('@', '');
  if (operator) return rest.length === 0 ? `${operator}${first}` : `${first} ${operator} ${rest.join(', ')}`;
  return member ? `${first}.${plain}(${rest.join(', ')})` : `${name}(${types.join(', ')})`;
}
