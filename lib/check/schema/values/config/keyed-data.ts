import { FILE_KEY } from '../format/names';
import { badValue, fieldName } from '../../faults';
import { FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, entries } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

/** Bytes that the values of a ConfigMap or Secret can have together. */
const MAX_DATA = 1024 * 1024;

/** Told without the value, which may be secret. */
const notEncoded: Flaw = {
  path: [],
  tell: (path) =>
    badValue(
      path,
      `${fieldName(path)} is not in base64`,
      'encode it, or write it as text under data of a ConfigMap or stringData of a Secret',
    ),
};

/** Text by keys that can be names of files. */
export const fileTexts: Rule = entries(has(FILE_KEY));

/** Bytes in base64 by keys that can be names of files. */
export const fileBytes: Rule = entries(has(FILE_KEY), (value) =>
  typeof value !== 'string' || isBase64(value.replace(/[\r\n]/g, '')) ? FINE : [notEncoded],
);

/** How much an object can hold. @param texts Its fields that hold text. @param bytes Its fields that hold base64. */
export function holdsNoMoreThanAllowed(texts: readonly string[], bytes: readonly string[]): Rule {
  return across((object) => {
    const size =
      sum(object, texts, (text) => Buffer.byteLength(text)) +
      sum(object, bytes, (text) => Buffer.byteLength(text, 'base64'));
    if (size <= MAX_DATA) return FINE;
    return [wrong(size, `at most ${MAX_DATA} bytes, all values together`, [...texts, ...bytes].slice(0, 1))];
  });
}

function sum(object: Mapping, names: readonly string[], sizeOf: (text: string) => number): number {
  let size = 0;
  for (const name of names) {
    const data = mappingAt(object, name);
    for (const key in data) {
      const text = data[key];
      if (typeof text === 'string') size += sizeOf(text);
    }
  }
  return size;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
