import { Scalar } from 'yaml';
import type { Edit } from '../promotion';
import { endOf, endOfSeparator, leadingSpaces, stepAt } from './spans';
import { laidOut, writtenValue } from './written';
import { isInFlow, type Spot, type YamlSource } from './yaml-source';

/** Writes a value behind a key that has none. */
export function fill(spot: Spot, value: unknown, { file, text, lineEnd }: YamlSource): Edit {
  const { pair } = spot;
  const flow = isInFlow(spot) || typeof value === 'object';
  const written = writtenValue(value, { flow, style: Scalar.PLAIN, step: stepAt(spot, text) });
  const colon = endOfSeparator(pair);
  const at = colon ?? endOf(pair.key, text);
  const indent = leadingSpaces(text, at);
  // In lines a key without a colon is one that a question mark starts, and its value has a line of its own.
  const behindKey = isInFlow(spot) ? ':' : `${lineEnd}${' '.repeat(indent)}:`;
  return {
    file,
    range: [at, at],
    text: `${colon === undefined ? behindKey : ''} ${laidOut(written, indent, lineEnd)}`,
  };
}
