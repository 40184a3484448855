import { exampleObject } from './example-object';

/** A database of CloudNativePG for an example. @param spec Lines of its spec. */
export function exampleDatabase(named: string, ...spec: readonly string[]): string {
  return exampleObject('postgresql.cnpg.io/v1', named, 'spec:', ...spec.map((line) => `  ${line}`));
}
