import type { Selector } from '../../../check/references/label-selector';

const EQUALITY = /^([^\s!=(),]+)\s*(==|=|!=)\s*([^\s!=(),]*)$/;

/** A label selector as text, such as `phase!=data,app=web`; undefined for one that says more than which values are equal. */
export function selectorFrom(text: string): Selector | undefined {
  const terms = text.split(',').map((term) => EQUALITY.exec(term.trim()));
  const selector = terms.flatMap((term) => {
    const [, key = '', operator, value = ''] = term ?? [];
    return term ? [{ key, operator: operator === '!=' ? 'NotIn' : 'In', values: [value] }] : [];
  });
  return selector.length === terms.length ? selector : undefined;
}
