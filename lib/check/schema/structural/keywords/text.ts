import { RE2JS } from 're2js';
import { badValue, mustBe } from '../../faults';
import { FORMATS } from '../formats/formats';
import type { StructuralSchema } from '../structural-schema';
import type { Check } from '../walk';
import { countPhrase } from './count-phrase';

const patterns = new Map<string, RE2JS>();

/** The compiled pattern; CRDs repeat a few of them over and over. @throws where it is no RE2 */
export function patternOf(pattern: string): RE2JS {
  const known = patterns.get(pattern);
  if (known) return known;
  const compiled = RE2JS.compile(pattern);
  patterns.set(pattern, compiled);
  return compiled;
}

/** What a schema asks of text: its length, its pattern and its format. */
export function textChecks(schema: StructuralSchema): readonly Check[] {
  const { pattern, format } = schema;
  const known = format === undefined ? undefined : FORMATS[format.replaceAll('-', '')];
  return [
    ...lengthChecks(schema),
    ...(pattern === undefined
      ? []
      : [matching((text) => patternOf(pattern).test(text), `text that matches ${pattern}`)]),
    ...(known ? [matching(known.test, known.words)] : []),
  ];
}

function lengthChecks({ minLength, maxLength }: StructuralSchema): readonly Check[] {
  if (minLength === undefined && maxLength === undefined) return [];
  const [least, most] = [minLength ?? 0, maxLength ?? Infinity];
  return [matching((text) => isWithin(text, least, most), `text of ${countPhrase(minLength, maxLength, 'character')}`)];
}

/** Code points are counted only where UTF-16 units do not decide: each code point is one or two of them. */
function isWithin(text: string, least: number, most: number): boolean {
  const units = text.length;
  if (units < least || units > most * 2) return false;
  if (units >= least * 2 && units <= most) return true;
  const points = units - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
  return points >= least && points <= most;
}

function matching(test: (text: string) => boolean, words: string): Check {
  return (value, walk) => {
    if (typeof value !== 'string' || test(value)) return;
    walk.fail((path) => badValue(path, mustBe(path, words, value)));
  };
}
