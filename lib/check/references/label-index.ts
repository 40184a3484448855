import { matches, type Labelled, type Selector } from './label-selector';

/** Something in a namespace that selectors pick by its labels. */
export interface Selectable extends Labelled {
  readonly namespace: string;
}

/** Finds by labels what is in a namespace, without looking at all of it. */
export class LabelIndex<T extends Selectable> {
  private readonly byNamespace = new Map<string, T[]>();
  private readonly byLabel = new Map<string, T[]>();
  /** Those of which not every label is known, by namespace. */
  private readonly open = new Map<string, T[]>();

  add(item: T): void {
    push(this.byNamespace, item.namespace, item);
    if (item.more) push(this.open, item.namespace, item);
    else
      for (const [key, value] of Object.entries(item.labels)) push(this.byLabel, at(item.namespace, key, value), item);
  }

  /** Whatever is in a namespace. */
  all(namespace: string): readonly T[] {
    return this.byNamespace.get(namespace) ?? [];
  }

  /** What a selector picks in a namespace, and of what names no namespace, as that may land in any. */
  matching(namespace: string, selector: Selector): readonly T[] {
    const homeless = namespace === '' ? [] : this.candidates('', selector);
    return [...this.candidates(namespace, selector), ...homeless].filter((item) => matches(selector, item));
  }

  /** The fewest that one of the conditions leaves. */
  private candidates(namespace: string, selector: Selector): readonly T[] {
    let fewest = this.all(namespace);
    const open = this.open.get(namespace) ?? [];
    for (const { key, operator, values } of selector) {
      if (operator !== 'In' || fewest.length <= open.length) continue;
      const found = values.flatMap((value) => this.byLabel.get(at(namespace, key, value)) ?? []);
      if (found.length + open.length < fewest.length) fewest = [...found, ...open];
    }
    return fewest;
  }
}

function at(namespace: string, key: string, value: unknown): string {
  return `${namespace}\n${key}\n${String(value)}`;
}

function push<T>(index: Map<string, T[]>, key: string, item: T): void {
  const items = index.get(key);
  if (items) items.push(item);
  else index.set(key, [item]);
}
