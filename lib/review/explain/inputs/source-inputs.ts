import { OFF, type Switch } from '../source/switches';
import type { Edit } from './edit';
import type { Input } from './input';
import { otherValues } from './other-values';
import { renamings } from './renamings';

/**
 * The inputs of one file of TypeScript, an outer one before those in it. A property that only holds a literal, or an
 * element of a list that is one, is one input with it.
 *
 * @param names What other apps are called, which the file can name.
 * @param naming The switch of the literal that names the app itself.
 */
export function sourceInputs(
  file: string,
  switches: readonly Switch[],
  names: readonly string[],
  naming: number | undefined,
): readonly Input[] {
  const inputs = new Map<number, Input>();
  const edit = (at: number, value: unknown): readonly Edit[] => [{ in: 'source', file, at, value }];
  for (const each of switches) {
    const around = each.parent === undefined ? undefined : switches[each.parent];
    const holder = around && holdsOnly(around, each) ? around : undefined;
    const parent = (holder ?? each).parent;
    const inner = switches[each.id + 1];
    if (inner && holdsOnly(each, inner)) continue;
    const off = each.kind === 'value' ? holder?.id : each.id;
    const without = off === undefined ? undefined : edit(off, OFF);
    const saying = (value: unknown): readonly Edit[] => edit(each.id, value);
    inputs.set(each.id, {
      what: 'source',
      grain: each.kind,
      mark: each.mark,
      id: undefined,
      value: each.value,
      parent: nearest(parent, switches, inputs),
      ...(each.id === naming
        ? { changes: renamings({ kind: 'app' }, String(each.value)), saying: undefined, without: undefined }
        : {
            changes: [...otherValues(each.value, names).map(saying), ...(without ? [without] : [])],
            saying: each.kind === 'value' ? saying : undefined,
            without,
          }),
    });
  }
  return [...inputs.values()];
}

/** Whether a property or element ends with the literal, and so says nothing but that. */
function holdsOnly(outer: Switch, inner: Switch): boolean {
  return (
    outer.kind === 'part' &&
    !outer.isStatement &&
    inner.kind === 'value' &&
    inner.id === outer.id + 1 &&
    inner.end === outer.end
  );
}

function nearest(
  id: number | undefined,
  switches: readonly Switch[],
  inputs: ReadonlyMap<number, Input>,
): Input | undefined {
  for (let at = id; at !== undefined; at = switches[at]?.parent) {
    const input = inputs.get(at);
    if (input) return input;
  }
  return undefined;
}
