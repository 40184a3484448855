import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, YAMLMap } from 'yaml';
import type { Mark } from '../../model/place';
import { UserError } from '../../errors/user-error';
import { AliasBudget } from './alias-budget';
import { keyError, strangeKey } from './key-errors';
import { MAX_ERRORS } from './limits';
import type { Located, LocatedEntries, LocatedEntry } from './located';
import type { TextMarks } from './text-marks';

/**
 * Turns a composed YAML document into a tree with places. An alias becomes the very value it points to, place and all,
 * so following it costs nothing here; a budget bounds what walking the tree will cost.
 */
export class Locator {
  /** FL1002 to FL1006 and FL1008. */
  readonly errors: UserError[] = [];
  private readonly anchors = new Map<string, Located | 'open'>();
  private readonly budget = new AliasBudget();

  /** @param lenient Whether merge keys are followed and keys that are not text are made into text. */
  constructor(
    private readonly marks: TextMarks,
    private readonly lenient = false,
  ) {}

  /** @param node The content of a document; null where it has none. */
  locate(node: ParsedNode | null): Located {
    return this.visit(node, this.marks.at(0, 1), 1);
  }

  /** @param head What is pointed at where the value itself has no text. */
  private visit(node: ParsedNode | null, head: Mark, depth: number): Located {
    if (!node || this.stopped) return nothing(head);
    if (isAlias(node)) return this.follow(node, head, depth);
    // A value that contains itself meets its own anchor while that is still open.
    if (node.anchor !== undefined) this.anchors.set(node.anchor, 'open');
    const located = this.value(node, head, depth);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, located);
    return located;
  }

  private value(node: Exclude<ParsedNode, Alias.Parsed>, head: Mark, depth: number): Located {
    const mark = this.marks.at(node.range[0], node.range[1]);
    if (isMap(node)) return { kind: 'mapping', ...mark, entries: this.entries(node, depth) };
    if (isSeq(node)) {
      return { kind: 'list', ...mark, items: node.items.map((item) => this.visit(item, mark, depth + 1)) };
    }
    if (node.source === '' && node.value === null) return nothing(head);
    return { kind: 'scalar', ...mark, value: node.value, text: node.source };
  }

  private entries(node: YAMLMap.Parsed, depth: number): LocatedEntries {
    const entries = new Map<string, LocatedEntry>();
    const merged: Located[] = [];
    for (const { key, value } of node.items) {
      if (this.stopped) break;
      const mark = this.marks.at(key.range[0], key.range[1]);
      const name = this.nameOf(key);
      const merges = this.lenient && name === '<<';
      const error = merges ? undefined : this.keyError(key, name, mark, entries);
      if (error) this.errors.push(error);
      // Visited even so: the value may hold errors of its own, and anchors that are used further down.
      const located = this.visit(value, mark, depth + 1);
      if (merges) merged.push(...(located.kind === 'list' ? located.items : [located]));
      else if (!error && name !== undefined) entries.set(name, { key: mark, value: located });
    }
    return merged.length > 0 ? withMerged(entries, merged) : entries;
  }

  private nameOf(key: ParsedNode): string | undefined {
    if (!isScalar(key) || (typeof key.value !== 'string' && !this.lenient)) return undefined;
    return typeof key.value === 'string' ? key.value : key.source;
  }

  private keyError(
    key: ParsedNode,
    name: string | undefined,
    mark: Mark,
    known: LocatedEntries,
  ): UserError | undefined {
    return name === undefined ? strangeKey(key, mark) : keyError(name, mark, known.get(name)?.key);
  }

  /**
   * Whether it read no further, and the tree is a part of the document: more errors would be noise, and too many aliases
   * must not be followed any more.
   */
  get stopped(): boolean {
    return this.errors.length >= MAX_ERRORS || this.budget.exceeded;
  }

  private follow(alias: Alias.Parsed, head: Mark, depth: number): Located {
    const target = this.anchors.get(alias.source);
    const mark = this.marks.at(alias.range[0], alias.range[1]);
    const error = typeof target === 'object' ? this.budget.spend(target, depth, mark) : aliasError(alias, target, mark);
    if (typeof target === 'object' && !error) return target;
    if (error) this.errors.push(error);
    return nothing(head);
  }
}

/** Keys of the mapping itself win over merged ones, and of those the first that has them. */
function withMerged(own: Map<string, LocatedEntry>, merged: readonly Located[]): LocatedEntries {
  for (const source of merged) {
    if (source.kind !== 'mapping') continue;
    for (const [name, entry] of source.entries) if (!own.has(name)) own.set(name, entry);
  }
  return own;
}

function nothing(mark: Mark): Located {
  return { kind: 'scalar', ...mark, value: null, text: '' };
}

function aliasError(alias: Alias.Parsed, target: 'open' | undefined, mark: Mark): UserError {
  if (target === 'open') {
    return new UserError('FL1006', {
      message: `*${alias.source} contains itself`,
      ...mark,
      fix: 'write the value out',
    });
  }
  return new UserError('FL1002', {
    message: `no anchor &${alias.source} stands before *${alias.source}`,
    ...mark,
    fix: `put &${alias.source} before the value that is meant, or put *${alias.source} in quotes if it is text`,
  });
}
