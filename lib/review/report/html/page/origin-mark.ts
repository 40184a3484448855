import type { PageOrigin } from '../page-model';
import { el } from './dom';
import { tellsOrigin } from './origin-popover';

/** A button that names the place where a value was set, and tells all about it. */
export function originMark(origin: PageOrigin): HTMLElement {
  const text = origin.place ?? origin.id ?? origin.construct;
  const button = el('button', { type: 'button', class: 'origin-mark' }, text);
  const holder = el('span', { class: 'origin-holder' }, button);
  tellsOrigin(button, origin, holder);
  return holder;
}
