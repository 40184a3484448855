/** A list of values, each once, that others name by their position. */
export class Interned<Value> {
  private readonly positions = new Map<string, number>();
  private readonly found: Value[] = [];

  /** The position of a value, which is added if it is not there. */
  at(value: Value): number {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.found.length);
    return this.found.push(value) - 1;
  }

  get values(): readonly Value[] {
    return this.found;
  }
}
