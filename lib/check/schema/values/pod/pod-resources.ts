import { billionths, isMore } from '../format/quantities';
import { broken, FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { listAt, mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** What a pod asks for as a whole is enough for its containers. */
export const enoughForContainers: Rule = across((spec) => {
  const limits = mappingAt(mappingAt(spec, 'resources'), 'limits');
  const requests = mappingAt(mappingAt(spec, 'resources'), 'requests');
  const flaws: Flaw[] = [];
  for (const name in limits) flaws.push(...tooMuch(spec, name, limits[name]));
  for (const name in requests) {
    const together = requestedTogether(spec, name);
    const asked = billionths(requests[name]);
    if (asked === undefined || asked >= together) continue;
    const message = `${name} must be at least what the containers request together, found ${String(requests[name])}`;
    flaws.push(broken(message, 'raise it, or lower the requests of the containers', ['resources', 'requests', name]));
  }
  return flaws.length > 0 ? flaws : FINE;
});

function tooMuch(spec: Mapping, name: string, limit: unknown): readonly Flaw[] {
  return listAt(spec, 'containers').flatMap((container, index) => {
    const own = mappingAt(mappingAt(container, 'resources'), 'limits')[name];
    const path = ['containers', index, 'resources', 'limits', name];
    return isMore(own, limit) ? [wrong(own, `at most the limit of the pod, which is ${String(limit)}`, path)] : [];
  });
}

function requestedTogether(spec: Mapping, name: string): bigint {
  return listAt(spec, 'containers').reduce<bigint>((sum, container) => {
    return sum + (billionths(mappingAt(mappingAt(container, 'resources'), 'requests')[name]) ?? 0n);
  }, 0n);
}
