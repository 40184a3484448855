import { isMapping } from '../../../check/schema/structural/is-mapping';

/** `$$` stands for a dollar, `$(NAME)` for the value of a variable. */
const REFERENCE = /\$\$|\$\(([^()]+)\)/g;

/** What the order of variables comes to: which of them see which, for a value can only refer to those before it. */
export function referencesToEarlier(env: readonly unknown[]): string {
  const earlier = new Set<string>();
  const references: string[] = [];
  for (const variable of env) {
    if (!isMapping(variable)) continue;
    const { name, value } = variable;
    if (typeof value === 'string' && value.includes('$(')) {
      for (const [, used = ''] of value.matchAll(REFERENCE)) {
        if (earlier.has(used)) references.push(JSON.stringify([name, used]));
      }
    }
    if (typeof name === 'string') earlier.add(name);
  }
  return references.sort().join();
}
