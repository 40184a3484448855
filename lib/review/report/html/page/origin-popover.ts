import type { PageOrigin } from '../page-model';
import { el } from './dom';

const ID = 'origin';
/** Long enough to move the pointer from a value to what is told of it. */
const GRACE = 200;

/** The value whose origin is told, and whether it stays until it is dismissed. */
let told: { readonly anchor: HTMLElement; readonly isPinned: boolean } | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells where a value comes from while the pointer is on its anchor, or the focus; a click makes it stay. Escape
 * dismisses it.
 *
 * @param holder The element inside of which it is shown, so that the tab key leads into it.
 */
export function tellsOrigin(anchor: HTMLElement, origin: PageOrigin, holder: HTMLElement): void {
  const tell = (isPinned = false): void => {
    clearTimeout(leaving);
    if (told?.anchor === anchor && told.isPinned && !isPinned) return;
    dismiss();
    anchor.setAttribute('aria-describedby', ID);
    holder.append(popover(origin));
    told = { anchor, isPinned };
  };
  const leave = (): void => {
    clearTimeout(leaving);
    if (told?.anchor === anchor && !told.isPinned) leaving = setTimeout(dismiss, GRACE);
  };
  holder.addEventListener('mouseenter', () => {
    tell();
  });
  holder.addEventListener('mouseleave', leave);
  anchor.addEventListener('focus', () => {
    tell();
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) leave();
  });
  anchor.addEventListener('click', () => {
    if (told?.anchor === anchor && told.isPinned) dismiss();
    else tell(true);
  });
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    dismiss();
    anchor.focus({ preventScroll: true });
    dismiss();
  });
}

function dismiss(): void {
  clearTimeout(leaving);
  told?.anchor.removeAttribute('aria-describedby');
  told = undefined;
  document.getElementById(ID)?.remove();
}

function popover(origin: PageOrigin): HTMLElement {
  const { what, place, snippet, id, reason, source, overrode, also, construct } = origin;
  const parts: readonly (readonly (Node | string)[])[] = [
    [el('b', {}, what), ...(place === undefined ? [] : [' in ', el('code', {}, place)])],
    snippet === undefined ? [] : [el('code', { class: 'snippet' }, snippet)],
    id === undefined ? [] : ['Default ', el('code', {}, id), reason === undefined ? '' : `: ${reason}`],
    source === undefined ? [] : [link(source)],
    overrode.length === 0 ? [] : [`Instead of ${overrode.join(', then ')}.`],
    also.length === 0 ? [] : [`Also from ${also.join(', ')}.`],
    ['Construct ', el('code', {}, construct)],
  ];
  const paragraphs = parts.filter((part) => part.length > 0).map((part) => el('p', {}, ...part));
  return el('div', { id: ID, class: 'popover', role: 'tooltip' }, ...paragraphs);
}

/** A link, where it is one to the web; never a script. */
function link({ title, url }: NonNullable<PageOrigin['source']>): HTMLElement {
  return /^https?:\/\//.test(url) ? el('a', { href: url, rel: 'noreferrer' }, title) : el('span', {}, title);
}
