import { RISKS, type Risk } from '../../../../model/risk';
import { counted, el } from './dom';
import { EVERYTHING, shownEntries } from './filters';
import { riskMark } from './risk-mark';
import type { Store } from './store';

/** Filters by risk, place, app and words; says how many changes are shown. */
export function filterBar(store: Store): HTMLElement {
  const reset = el('button', { type: 'button', class: 'link' }, 'Show everything');
  reset.addEventListener('click', () => {
    store.want({ ...EVERYTHING, open: store.filters.open });
  });
  const status = el('p', { role: 'status', class: 'status' });
  store.follow(() => {
    const { risks, where, app, text } = store.filters;
    reset.hidden = risks.length === 0 && where === '' && app === '' && text === '';
    const all = counted(store.page.entries.length, 'change');
    status.textContent = reset.hidden ? all : `${store.shown.length} of ${all}`;
  });
  const choices = el('div', { class: 'choices' }, whereChoice(store), appChoice(store), search(store), status, reset);
  return el('search', { class: 'filters', 'aria-label': 'Filters' }, riskButtons(store), choices);
}

function riskButtons(store: Store): HTMLElement {
  const there = RISKS.filter((risk) => store.page.entries.some((entry) => entry.risk === risk));
  return el(
    'div',
    { class: 'risks', role: 'group', 'aria-label': 'Risk' },
    ...there.map((risk) => riskButton(risk, store)),
  );
}

function riskButton(risk: Risk, store: Store): HTMLElement {
  const count = el('span', { class: 'count' });
  const button = el('button', { type: 'button', class: `risk ${risk}` }, riskMark(risk), count);
  button.addEventListener('click', () => {
    const { risks } = store.filters;
    const others = risks.filter((other) => other !== risk);
    store.want({
      risks: others.length < risks.length ? others : RISKS.filter((one) => one === risk || risks.includes(one)),
    });
  });
  store.follow(() => {
    const number = shownEntries(store.page, store.texts, { ...store.filters, risks: [risk] }).length;
    count.textContent = String(number);
    button.setAttribute('aria-pressed', String(store.filters.risks.includes(risk)));
  });
  return button;
}

function whereChoice(store: Store): HTMLElement {
  const environments = [...new Set(store.page.places.map(({ environment }) => environment))];
  const groups = environments.map((environment) => {
    const places = store.page.places.filter((place) => place.environment === environment);
    return el(
      'optgroup',
      { label: environment },
      el('option', { value: environment }, `all of ${environment}`),
      ...places.map(({ name }) => el('option', { value: name }, name)),
    );
  });
  return choice('Where', [el('option', { value: '' }, 'everywhere'), ...groups], store, 'where');
}

function appChoice(store: Store): HTMLElement {
  const apps = store.page.apps.map((app) => el('option', { value: app }, app));
  return choice('App', [el('option', { value: '' }, 'every app'), ...apps], store, 'app');
}

function choice(label: string, options: readonly HTMLElement[], store: Store, filter: 'where' | 'app'): HTMLElement {
  const select = el('select', {}, ...options);
  select.addEventListener('change', () => {
    store.want({ [filter]: select.value });
  });
  store.follow(() => {
    select.value = store.filters[filter];
  });
  return el('label', { class: 'choice' }, el('span', {}, label), select);
}

function search(store: Store): HTMLElement {
  const input = el('input', { type: 'search', placeholder: 'object, field, value or rule', spellcheck: 'false' });
  input.addEventListener('input', () => {
    store.want({ text: input.value });
  });
  store.follow(() => {
    if (input.value !== store.filters.text) input.value = store.filters.text;
  });
  return el('label', { class: 'choice search' }, el('span', {}, 'Search'), input);
}
