import { CNPG } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import type { Standing } from '../standing';
import { builtName, siteOf, topologyKey } from './site';

const CODE = 'transition/given-up-site';

/** A site that was made anew under another name does not go back to what it had before, which has another history. */
export const GIVEN_UP_SITE: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: ({ before, after }, around) => {
    if (before) return [];
    const successor = around.before.beside(after, CNPG).find((other) => isSuccessor(other, after));
    if (!successor || around.after.find(successor)) return [];
    const message = `${after.id.name} was given up for ${successor.id.name}: what is left of it has another history, and would follow nobody`;
    const fix = `keep ${successor.id.name}; a site that is made anew once more gets the next number (rebuilt)`;
    return [error(CODE, ['metadata', 'name'], message, fix)];
  },
};

/** Whether one cluster is the same site as another, made anew after it. */
function isSuccessor(one: Standing, other: Standing): boolean {
  const [later, earlier] = [builtName(one.id.name), builtName(other.id.name)];
  const [then, now] = [siteOf(one), siteOf(other)];
  const isSame = then.name === now.name && topologyKey(then) !== undefined && topologyKey(now) !== undefined;
  return isSame && later.base === earlier.base && later.times > earlier.times;
}
