import { listedFor, means, type Correction } from './correction';
import type { Validate } from './model';

/** A key that no schema names: a validator that reads it reads every key, so the mapping is a map with free keys. */
const ANY_KEY = '*';

/** A step from a value to one inside it: a key, or 0 for the items of a list. */
type Step = string | 0;

/**
 * What a validator asks of the value at one path: compiled validators pass over unknown fields without a word, so which
 * fields they know shows only in what they read. Each path is asked about once, with a mapping that watches what is
 * read of it, however many objects come by; so the answer is the same whatever they hold.
 */
export class Shape {
  private asked: Answer | undefined;
  private readonly inside = new Map<Step, Shape>();

  constructor(
    private readonly validate: Validate,
    private readonly correction: Correction,
    private readonly path: readonly Step[] = [],
  ) {}

  /** Whether the validator never looks into a mapping here, so that it may hold anything. */
  get opaque(): boolean {
    return this.answer.opaque;
  }

  /** The fields that the mapping here may have. */
  get fields(): ReadonlySet<string> {
    return this.answer.fields;
  }

  /** Those of the fields that hold text, where the validator does not see to it. */
  get texts(): ReadonlySet<string> {
    return this.answer.texts;
  }

  /** Whether the mapping here may have keys beside its fields. */
  get open(): boolean {
    return this.answer.open;
  }

  /** The shape behind a key of the mapping here. */
  at(key: string): Shape {
    return this.step(this.fields.has(key) ? key : ANY_KEY);
  }

  /** The shape of the items of the list here. */
  get items(): Shape {
    return this.step(0);
  }

  private get answer(): Answer {
    this.asked ??= corrected(readsOf(this.validate, this.path), this.correction, this.path);
    return this.asked;
  }

  private step(step: Step): Shape {
    let shape = this.inside.get(step);
    if (shape === undefined) {
      shape = new Shape(this.validate, this.correction, [...this.path, step]);
      this.inside.set(step, shape);
    }
    return shape;
  }
}

interface Answer {
  readonly opaque: boolean;
  readonly fields: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly open: boolean;
}

/** Which keys a validator reads of a mapping at a path, in an object that holds nothing else. */
function readsOf(validate: Validate, path: readonly Step[]): Set<string> {
  const reads = new Set<string>();
  const watched: unknown = new Proxy<object>(
    { [ANY_KEY]: undefined },
    {
      get(_target, key) {
        if (typeof key === 'string') reads.add(key);
        return undefined;
      },
    },
  );
  validate(path.reduceRight((value, step) => (step === 0 ? [value] : { [step]: value }), watched));
  return reads;
}

function corrected(reads: Set<string>, correction: Correction, path: readonly Step[]): Answer {
  const listed = (patterns: readonly string[] = []): boolean => patterns.some((pattern) => means(pattern, path));
  const isMap = reads.delete(ANY_KEY);
  if (reads.size === 0) {
    const closed = listed(correction.closed);
    return { opaque: !isMap && !closed, fields: reads, texts: reads, open: !closed };
  }
  const texts = new Set(listedFor(correction.texts, path));
  const fields = new Set([...reads, ...texts, ...listedFor(correction.fields, path)]);
  return { opaque: false, fields, texts, open: isMap || listed(correction.open) };
}
