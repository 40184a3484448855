import type { Mark } from '../../../model/place';
import { entriesAt, locatedTextAt, type Located, type LocatedEntry } from '../../../workspace/yaml/located';
import { OFF } from '../source/switches';
import type { Edit } from './edit';
import type { Input } from './input';
import { otherValues } from './other-values';
import { renamings } from './renamings';

/**
 * The inputs of one file of `environments/`, an outer one before those in it: its scalars, each with the key that it
 * stands under, and what holds them; then the names of its clusters.
 */
export function documentInputs(file: string, document: Located): readonly Input[] {
  const names = [...entriesAt(document, 'clusters').keys()];
  const named = locatedTextAt(document, 'environment');
  const inputs: Input[] = [];
  const seen = new Set<Located>();
  const visit = (node: Located, { head, without, parent }: Around): void => {
    // What an alias stands for is written once.
    if (seen.has(node)) return;
    seen.add(node);
    const input: Input = {
      what: 'setting',
      id: undefined,
      parent,
      ...(node === named ? nameOf(head, named.value) : contentOf(file, node, { head, without, parent }, names)),
    };
    inputs.push(input);
    for (const { node: inner, at, head: key } of inside(node)) {
      visit(inner, { head: key, without: [{ in: 'document', file, at, value: OFF }], parent: input });
    }
  };
  visit(document, { head: document, without: undefined, parent: undefined });
  return [...inputs.slice(1), ...(named ? clusterNames(file, document, named.value) : [])];
}

/** Where something stands in its file. */
interface Around {
  /** Its key, or where it starts itself. */
  readonly head: Mark;
  /** The edits that leave it out. */
  readonly without: readonly Edit[] | undefined;
  readonly parent: Input | undefined;
}

/** What there is to say of an input beside where it comes from. */
type Content = Omit<Input, 'what' | 'id' | 'parent'>;

/** What a mapping or list holds, with what is left out so that it holds it no more, and where that starts. */
function inside(
  node: Located,
): readonly { readonly node: Located; readonly at: LocatedEntry | Located; readonly head: Mark }[] {
  if (node.kind === 'list') return node.items.map((item) => ({ node: item, at: item, head: item }));
  if (node.kind === 'scalar') return [];
  return [...node.entries.values()].map((entry) => ({ node: entry.value, at: entry, head: entry.key }));
}

function contentOf(file: string, node: Located, { head, without }: Around, names: readonly string[]): Content {
  const left = without ? [without] : [];
  if (node.kind !== 'scalar' || node.value === null) {
    return { grain: 'part', mark: markOf(head), value: undefined, changes: left, saying: undefined, without };
  }
  const saying = (value: unknown): readonly Edit[] => [{ in: 'document', file, at: node, value }];
  const changes = [...otherValues(node.value, names).map(saying), ...left];
  return { grain: 'value', mark: markOf(node), value: node.value, changes, saying, without };
}

/** The name of an environment, which is also that of its file. */
function nameOf(head: Mark, name: string): Content {
  const changes = renamings({ kind: 'environment' }, name);
  return { grain: 'value', mark: markOf(head), value: name, changes, saying: undefined, without: undefined };
}

/** The names of an environment's clusters, each with all that has to name it the same. */
function clusterNames(file: string, document: Located, environment: string): readonly Input[] {
  return [...entriesAt(document, 'clusters')].map(([name, { key }]): Input => ({
    what: 'setting',
    grain: 'value',
    mark: markOf(key),
    id: undefined,
    value: name,
    parent: undefined,
    changes: renamings({ kind: 'cluster', environment }, name, (to) => sayings(document, file, name, to)),
    saying: undefined,
    without: undefined,
  }));
}

/** Edits that say another word wherever a document says one, as a key or as a value. */
function sayings(node: Located, file: string, from: string, to: string): readonly Edit[] {
  if (node.kind === 'scalar') return node.value === from ? [{ in: 'document', file, at: node, value: to }] : [];
  if (node.kind === 'list') return node.items.flatMap((item) => sayings(item, file, from, to));
  return [...node.entries].flatMap(([name, { key, value }]): Edit[] => [
    ...(name === from ? [{ in: 'document', file, at: key, name: to } as const] : []),
    ...sayings(value, file, from, to),
  ]);
}

function markOf({ place, span }: Mark): Mark {
  return { place, span };
}
