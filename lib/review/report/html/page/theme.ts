import { el } from './dom';

const KEY = 'fairlead-review-theme';
const THEMES = ['system', 'light', 'dark'];

/** Chooses between light, dark and what the system says; remembered where the browser lets a file remember anything. */
export function themeChoice(): HTMLElement {
  const choice = el('select', {}, ...THEMES.map((theme) => el('option', {}, theme)));
  choice.value = THEMES.find((theme) => theme === remembered()) ?? 'system';
  const apply = (): void => {
    document.documentElement.dataset.theme = choice.value;
  };
  choice.addEventListener('change', () => {
    apply();
    remember(choice.value);
  });
  apply();
  return el('label', { class: 'choice' }, el('span', {}, 'Theme'), choice);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds until the page is closed.
  }
}
