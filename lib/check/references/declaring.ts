import type { External } from '../../model/external';
import type { Item } from './item';

/** What is written to declare something external. */
type Declaration = Pick<External, 'kind' | 'name' | 'namespace' | 'keys'>;

/** How to declare something that is there by other means, where the one who made the object would: for a fix. */
export function declaring(external: Declaration, { subject }: Item): string {
  const inEnvironment = 'under external: in environments/*.yaml';
  // Manifests of others belong to no workspace that could declare it.
  if (subject.bundle === undefined) return 'if the cluster has it leave it';
  if (subject.app === undefined) return `if it is there by other means declare it ${inEnvironment}`;
  const { kind, name, namespace, keys } = external;
  const properties = Object.entries({ kind, name, namespace, keys }).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return `${key}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`;
  });
  return `if it is there by other means declare it with app.external({ ${properties.join(', ')} }), or ${inEnvironment}`;
}

function quoted(text: string): string {
  return `'${text}'`;
}
