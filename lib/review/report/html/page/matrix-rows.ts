import { counted, el } from './dom';
import type { Store } from './store';

/** So many rows without a change stand beside the others. */
const MOST_QUIET = 12;

/** Folds the rows of apps in which nothing changes, where there are many; gives the button that unfolds them. */
export function foldRows(lines: readonly HTMLElement[], store: Store): HTMLElement | undefined {
  const { entries, bundles } = store.page;
  const touched = new Set(entries.flatMap(({ touches }) => touches.map(({ bundle }) => bundles[bundle]?.app)));
  const quiet = lines.filter((_, app) => !touched.has(app));
  if (quiet.length <= MOST_QUIET) return undefined;
  const button = el('button', { type: 'button', class: 'link' });
  const fold = (isFolded: boolean): void => {
    for (const line of quiet) line.hidden = isFolded;
    button.textContent = `${isFolded ? 'Show' : 'Hide'} ${counted(quiet.length, 'app')} without a change`;
    button.setAttribute('aria-expanded', String(!isFolded));
  };
  button.addEventListener('click', () => {
    fold(button.getAttribute('aria-expanded') === 'true');
  });
  fold(true);
  return button;
}
