import type { Keyed, ReviewPath } from '../change';

/** A key that can stand behind a dot. Digits alone are a position. */
const WORD = /^(?!\d+$)[\w$-]+$/;
/** A key that can stand in brackets as it is. */
const BARE = /^(?!\d+$)[^\s"=,[\]]+$/;
/** What reads as a number behind the `=` of a merge key. */
export const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/**
 * A path as people write it: `spec.template.spec.containers[name=web].image`, `metadata.labels[app.kubernetes.io/name]`,
 * `spec.args.0`, `spec.ports[port=53,protocol=UDP]`. What could be read as something else is a JSON string: `["0"]`.
 */
export function pathText(path: ReviewPath): string {
  return path.reduce<string>((text, step) => {
    const word =
      typeof step === 'number' ? String(step) : typeof step === 'string' && WORD.test(step) ? step : undefined;
    if (word === undefined) return `${text}[${bracketed(step)}]`;
    return text === '' ? word : `${text}.${word}`;
  }, '');
}

function bracketed(step: ReviewPath[number]): string {
  if (typeof step === 'object') return keyedText(step);
  return typeof step === 'string' && BARE.test(step) ? step : JSON.stringify(step);
}

function keyedText({ by }: Keyed): string {
  return Object.entries(by)
    .map(([key, value]) => {
      const bare = typeof value === 'number' || (BARE.test(value) && !NUMBER.test(value));
      return `${BARE.test(key) ? key : JSON.stringify(key)}=${bare ? value : JSON.stringify(value)}`;
    })
    .join();
}
