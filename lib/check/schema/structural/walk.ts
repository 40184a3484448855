import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';

/** Judges the value that a walk stands at, and tells the walk what is wrong with it. */
export type Check = (value: unknown, walk: Walk) => void;

/** Faults told of one object: the first show what is wrong with it, and a hostile one has no end of them. */
const MOST = 100;

/** One way through an object: where it stands, and what is wrong so far. */
export class Walk {
  private readonly steps: (string | number)[] = [];
  private found: Fault[] = [];

  get faults(): readonly Fault[] {
    return this.found;
  }

  /** Judges a field of the value that the walk stands at. */
  into(step: string | number, value: unknown, check: Check): void {
    this.steps.push(step);
    check(value, this);
    this.steps.pop();
  }

  /** Keeps the fault that `tell` makes for the place where the walk stands. */
  fail(tell: (path: FieldPath) => Fault): void {
    if (this.found.length < MOST) this.found.push(tell([...this.steps]));
  }

  /** What a check would say here, without keeping it. */
  attempt(value: unknown, check: Check): readonly Fault[] {
    const kept = this.found;
    this.found = [];
    check(value, this);
    const said = this.found;
    this.found = kept;
    return said;
  }
}
