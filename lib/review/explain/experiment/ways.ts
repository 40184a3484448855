import type { Edit } from '../inputs/edit';
import type { Input } from '../inputs/input';
import type { Mistake } from './laboratory';

type Change = readonly Edit[];

/** So many of the things that an input may say are looked at. */
const MOST_CHOICES = 3;

/** What can be tried with one input, the likeliest to be valid first; what mistakes teach comes before all. */
export class Ways {
  private readonly known: Set<string>;
  private queue: readonly Change[];
  /** What did not go together with changes of other inputs. */
  private aside: readonly Change[] = [];
  /** How many of the few things that there can be were learnt; 0 where it may say anything. */
  private choices = 0;

  constructor(private readonly input: Input) {
    this.queue = input.changes;
    this.known = new Set(this.queue.map(textOf));
  }

  get all(): readonly Change[] {
    return [...this.queue, ...this.aside];
  }

  get first(): Change | undefined {
    return this.queue[0];
  }

  /** Whether there are but a few things that it may say. */
  get isChoice(): boolean {
    return this.choices > 0;
  }

  /** How many valid ways tell enough: where there are but a few things to say, each may do something else. */
  get enough(): number {
    if (this.isChoice) return Math.min(MOST_CHOICES, this.choices);
    return this.input.what === 'default' && typeof this.input.value === 'string' ? 2 : 1;
  }

  /**
   * Sets the first way aside, which led to mistakes together with others.
   *
   * @returns Whether another is left that leaves nothing out, for of what is missing mistakes rarely tell who left it out.
   */
  setAside(mistakes: readonly Mistake[]): boolean {
    const [change, ...others] = this.queue;
    if (change) this.aside = [...this.aside, change];
    this.queue = [...this.learnt(mistakes), ...others];
    return this.first !== undefined && this.first !== this.input.without;
  }

  /** Learns from mistakes that the input alone led to. */
  learn(mistakes: readonly Mistake[]): void {
    this.queue = [...this.learnt(mistakes), ...this.queue];
  }

  /** The changes that mistakes say there can be, as far as they are new. */
  private learnt(mistakes: readonly Mistake[]): readonly Change[] {
    const { saying, value } = this.input;
    const words = saying ? mistakes.flatMap(({ error }) => choices(error.message)) : [];
    const others = words.flatMap((word) => (saying && word !== value ? [saying(word)] : []));
    const learnt = others.filter((each) => !this.known.has(textOf(each)));
    for (const each of learnt) this.known.add(textOf(each));
    this.choices += learnt.length;
    return learnt;
  }
}

function textOf(change: Change): string {
  // What an edit is made to is a part of a document, which would be all that lies in it.
  return JSON.stringify(change.map((edit) => (edit.in === 'document' ? { ...edit, at: undefined } : edit)));
}

/** The words that a message lists as what there can be: `must be one of argocd, flux, both, found …`. */
function choices(message: string): readonly string[] {
  const [, list = ''] = /must be (?:one of )?((?:[\w.-]+(?:, | or ))+[\w.-]+)(?:, found|$)/m.exec(message) ?? [];
  return list.split(/, | or /).filter((word) => word !== '');
}
