import type { Fault } from '../../../model/finding';
import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Around, type Rule } from '../rule';
import { siteNamed, siteOf, topologyKey, type Site } from './site';

const CODE = 'transition/switchover-under-way';
const PRIMARY = ['spec', 'replica', 'primary'];

/** One switchover at a time, and to a site that has the data. */
export const SWITCHOVER_UNDER_WAY: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after, around) => {
    const was = siteOf(before);
    const is = siteOf(after);
    if (was.role !== 'primary' || was.asleep || is.role !== 'replica') return [];
    return [...unfinished(was), ...unsettled(was, around), ...unready(was, is, around)];
  }),
};

function unfinished({ name, token }: Site): readonly Fault[] {
  if (token === undefined) return [];
  const message = `${name} is demoted while its promotion is not finished, as its token says: the operator refuses to turn around half-way`;
  return [
    error(CODE, PRIMARY, message, 'remove the promotionToken in a change of its own, once the promotion is through'),
  ];
}

function unsettled(was: Site, around: Around): readonly Fault[] {
  const others = around.before.sites(topologyKey(was)).filter(({ role, asleep }) => role === 'replica' && !asleep);
  const astray = others.filter(({ primary }) => primary !== was.name);
  if (astray.length === 0) return [];
  const names = astray.map(({ name, primary }) => `${name} for ${primary ?? ''}`).join(' and ');
  const message = `${was.name} is demoted while another switchover is under way: ${names}, as each takes for the primary`;
  return [error(CODE, PRIMARY, message, `let all sites follow ${was.name} first`)];
}

function unready(was: Site, is: Site, around: Around): readonly Fault[] {
  const key = topologyKey(was);
  const isKnown = siteNamed(around.before.sites(key), is.primary) !== undefined;
  const isNew = siteNamed(around.after.sites(topologyKey(is)), is.primary) !== undefined;
  if (isKnown || !isNew) return [];
  const message = `${was.name} is demoted in favour of ${is.primary ?? ''}, which is new and has no data yet: nobody would take writes until it has`;
  return [
    error(CODE, PRIMARY, message, `add ${is.primary ?? ''} as a replica first, and switch over once it has caught up`),
  ];
}
