/** Levels that are looked at: what is nested deeper equals nothing. */
const DEEPEST = 500;

/**
 * Tells values of JSON apart: two have the same text where they are deeply equal, in whatever order their keys stand.
 * Each list and mapping is looked at once, so that values which hold each other many times, or themselves, end too.
 */
export class Interned {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<object, string>();

  /** @param level how deep the value stands in another */
  textOf(value: unknown, level = 0): string {
    if (value === undefined) return 'undefined';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const known = this.known.get(value);
    if (known !== undefined) return known;
    // Met again before it is finished, it holds itself and equals nothing else.
    const unequalled = `~${this.known.size}`;
    this.known.set(value, unequalled);
    if (level > DEEPEST) return unequalled;
    const text = this.numbered(Array.isArray(value) ? this.ofList(value, level) : this.ofMapping(value, level));
    this.known.set(value, text);
    return text;
  }

  private ofList(list: readonly unknown[], level: number): string {
    return `[${list.map((item) => this.textOf(item, level + 1)).join(',')}]`;
  }

  private ofMapping(mapping: object, level: number): string {
    const entries = Object.entries(mapping).filter(([, value]) => value !== undefined);
    return `{${entries
      .map(([key, value]) => `${JSON.stringify(key)}:${this.textOf(value, level + 1)}`)
      .sort()
      .join(',')}}`;
  }

  /** A short text for a long one, so that what holds much stays short. */
  private numbered(text: string): string {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return `#${number}`;
  }
}
