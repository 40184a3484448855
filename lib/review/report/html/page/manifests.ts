import type { PageEntry, PageMember, PageModel } from '../page-model';
import { counted, el } from './dom';
import { diff } from './diff';

/** The manifests of an entry side by side, one at a time; says how many are like it. */
export function manifests({ members, changes }: PageEntry, page: PageModel): readonly HTMLElement[] {
  const body = el('div');
  const show = (member: PageMember | undefined): void => {
    body.replaceChildren(...(member ? [diff(member, page)] : []));
  };
  show(members[0]);
  const rest = changes - members.length;
  const text =
    rest > 0
      ? `${members.length} of ${counted(changes, 'manifest')}: the first of each object, or of each text of it.`
      : '';
  return [el('div', { class: 'members' }, memberChoice(members, show), el('span', { class: 'hint' }, text)), body];
}

function memberChoice(members: readonly PageMember[], show: (member: PageMember | undefined) => void): HTMLElement {
  const [only] = members;
  if (only && members.length === 1) return el('span', { class: 'member' }, only.name);
  const select = el('select', {}, ...members.map(({ name }, at) => el('option', { value: at }, name)));
  select.addEventListener('change', () => {
    show(members[Number(select.value)]);
  });
  return el('label', { class: 'choice' }, el('span', {}, 'Manifest'), select);
}
