import { CelError } from '../cel-error';
import { CelMap } from '../values/cel-map';
import { isMap, kindOf } from '../values/kind-of';
import { mapGet, mapKeys, type MapValue } from '../values/map-value';
import { noBool } from './logic';
import { absorbable, type Evaluate, type Frame } from './typed';

/** What a comprehension runs over, and where it puts what it finds there. */
export interface Loop {
  readonly range: Evaluate;
  /** The slot of the element, or of the key of a map. */
  readonly first: number;
  /** With two variables the slot of the second: `first` has the position or key then, this one the element or value. */
  readonly second: number | undefined;
  readonly offset: number;
}

/** What the API server counts for each turn, beside the expressions themselves. */
const COST = { all: 3, exists: 4, count: 2, collect: 12, skip: 1 } as const;

/** The code of `all` and `exists`: the first answer that decides ends them, an error counts only where none does. */
export function quantifierOf(loop: Loop, predicate: Evaluate, macro: 'all' | 'exists'): Evaluate {
  const decisive = macro === 'exists';
  return (frame) => {
    const turns = turnsOf(loop, frame);
    let failure: CelError | undefined;
    for (let turn = 0; turn < turns.length; turn++) {
      frame.budget.spend(COST[macro]);
      turns.begin(turn);
      try {
        const value = predicate(frame);
        if (value === decisive) return decisive;
        if (typeof value !== 'boolean') failure ??= noBool(value, macro, loop.offset);
      } catch (error) {
        failure ??= absorbable(error);
      }
    }
    if (failure) throw failure;
    return !decisive;
  };
}

/** The code of `exists_one`. */
export function exactlyOneOf(loop: Loop, predicate: Evaluate): Evaluate {
  return (frame) => {
    const turns = turnsOf(loop, frame);
    let count = 0;
    for (let turn = 0; turn < turns.length; turn++) {
      frame.budget.spend(COST.count);
      turns.begin(turn);
      if (isTrue(predicate(frame), 'exists_one', loop.offset)) count++;
    }
    return count === 1;
  };
}

/** The code of `map`, `filter` and `transformList`: the transformed elements for which the filter is true. */
export function listTransformOf(loop: Loop, filter: Evaluate | undefined, transform: Evaluate): Evaluate {
  return (frame) => {
    const list: unknown[] = [];
    eachTurn(loop, filter, frame, () => {
      list.push(transform(frame));
    });
    return list;
  };
}

/** The code of `transformMap`: the same keys with transformed values. */
export function mapTransformOf(loop: Loop, filter: Evaluate | undefined, transform: Evaluate): Evaluate {
  return (frame) => {
    const map = new CelMap();
    eachTurn(loop, filter, frame, () => {
      const value = transform(frame);
      frame.offset = loop.offset;
      map.insert(frame.slots[loop.first], value);
    });
    return map;
  };
}

/** The code of `transformMapEntry`: the entries of the maps that the transformation gives. */
export function entryTransformOf(loop: Loop, filter: Evaluate | undefined, transform: Evaluate): Evaluate {
  return (frame) => {
    const map = new CelMap();
    eachTurn(loop, filter, frame, () => {
      const entries = transform(frame);
      frame.offset = loop.offset;
      if (!isMap(entries)) throw new CelError('run', `no such overload: found ${kindOf(entries)} for a map`);
      for (const key of mapKeys(entries as MapValue)) map.insert(key, mapGet(entries as MapValue, key));
    });
    return map;
  };
}

function eachTurn(loop: Loop, filter: Evaluate | undefined, frame: Frame, keep: () => void): void {
  const turns = turnsOf(loop, frame);
  for (let turn = 0; turn < turns.length; turn++) {
    turns.begin(turn);
    const kept = !filter || isTrue(filter(frame), 'a filter', loop.offset);
    frame.budget.spend(kept ? COST.collect : COST.skip);
    if (kept) keep();
  }
}

function isTrue(value: unknown, where: string, offset: number): boolean {
  if (typeof value !== 'boolean') throw noBool(value, where, offset);
  return value;
}

interface Turns {
  readonly length: number;
  /** Puts what belongs to a turn into its slots. */
  begin(turn: number): void;
}

function turnsOf({ range, first, second, offset }: Loop, frame: Frame): Turns {
  const values = range(frame);
  const { slots } = frame;
  if (Array.isArray(values)) {
    const list: readonly unknown[] = values;
    if (second === undefined) return { length: list.length, begin: (turn) => (slots[first] = list[turn]) };
    return { length: list.length, begin: (turn) => ([slots[first], slots[second]] = [BigInt(turn), list[turn]]) };
  }
  if (!isMap(values)) throw new CelError('run', `cannot go through a value of type ${kindOf(values)}`, offset);
  const map = values as MapValue;
  const keys = mapKeys(map);
  if (second === undefined) return { length: keys.length, begin: (turn) => (slots[first] = keys[turn]) };
  return {
    length: keys.length,
    begin: (turn) => ([slots[first], slots[second]] = [keys[turn], mapGet(map, keys[turn])]),
  };
}
