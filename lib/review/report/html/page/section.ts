import { el } from './dom';

/** A part of the page under a heading, which the way through the page leads to. */
export function section(id: string, title: string, ...children: readonly (Node | undefined)[]): HTMLElement {
  return el(
    'section',
    { id, tabindex: -1, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, title),
    ...children,
  );
}
