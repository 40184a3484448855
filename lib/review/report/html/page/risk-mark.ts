import type { Risk } from '../../../../model/risk';
import { el } from './dom';

/** A risk as a letter in its colour, and its name, so that nobody needs the colour. */
export function riskMark(risk: Risk): HTMLElement {
  return el(
    'span',
    { class: `mark ${risk}` },
    el('span', { class: 'letter', 'aria-hidden': 'true' }, letterOf(risk)),
    risk,
  );
}

/** The first letter, which no two risks share. */
export function letterOf(risk: Risk): string {
  return risk.charAt(0).toUpperCase();
}
