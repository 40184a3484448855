import type { Mark } from '../../../model/place';

/** A spot of a source that can be made to give something else. */
export interface Switch {
  /** Its position among the switches of the file. */
  readonly id: number;
  /**
   * A `value` is a literal. A `part` can be left out with all that it holds: a statement, a property, an element of a
   * list. A `construct` is what `new` makes, for which nothing at all can stand.
   */
  readonly kind: 'value' | 'part' | 'construct';
  readonly mark: Mark;
  /** Where it starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** What the literal says; undefined for the other kinds. */
  readonly value: string | number | boolean | undefined;
  /** The switch of the smallest thing around it. */
  readonly parent: number | undefined;
  /** Whether it is a statement, which nothing else of the text needs as a value. */
  readonly isStatement: boolean;
}

/** What the switches of one file are set to, asked by its text while it runs. */
export class Switchboard {
  /** The statement or construct that was reached last: where an error is thrown, the one that threw it. */
  last: number | undefined;

  /** @param set By switch: another value, or `OFF` for what is left out. */
  constructor(private readonly set: ReadonlyMap<number, unknown>) {}

  value(id: number, written: unknown): unknown {
    return this.set.has(id) ? this.set.get(id) : written;
  }

  on(id: number): boolean {
    return this.set.get(id) !== OFF;
  }

  reaches(id: number): boolean {
    this.last = id;
    return this.on(id);
  }
}

/** What a switch is set to that leaves its part out. */
export const OFF = Symbol('off');
