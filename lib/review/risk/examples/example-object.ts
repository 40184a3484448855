/**
 * An object for an example, as a YAML document: its head, and what else is said of it.
 *
 * @param named Such as `Deployment/web`.
 * @param body Fields beside apiVersion, kind and metadata, a line each.
 */
export function exampleObject(apiVersion: string, named: string, ...body: readonly string[]): string {
  const [kind = '', name = ''] = named.split('/');
  const head = ['---', `apiVersion: ${apiVersion}`, `kind: ${kind}`];
  // What needs more than a name brings its own metadata.
  const metadata = body.some((line) => line.startsWith('metadata:')) ? [] : ['metadata:', `  name: ${name}`];
  return [...head, ...metadata, ...body, ''].join('\n');
}
