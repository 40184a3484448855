import { billionths, isMore, isWhole, quantityFlaws } from '../format/quantities';
import { broken, FINE, gather, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isMapping, isSet, mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import {
  isContainerResource,
  isCounted,
  isHugePages,
  isOvercommittable,
  isPodResource,
  pageSize,
} from './resource-names';

/** Amounts by the name of the resource. @param isKnown Whether the holder can have an amount of it. @param examples names that it can have */
export function amounts(isKnown: (name: string) => boolean, examples: string): Rule {
  return across((mapping) => {
    let flaws: Flaw[] | undefined;
    for (const name in mapping) {
      const found = isKnown(name) ? amountFlaws(name, mapping[name]) : [unknownResource(name, examples)];
      if (found.length > 0) flaws = gather(flaws, name, found);
    }
    return flaws ?? FINE;
  });
}

function amountFlaws(name: string, value: unknown): readonly Flaw[] {
  const amount = billionths(value);
  const flaws = quantityFlaws(value, amount);
  if (flaws.length > 0 || amount === undefined) return flaws;
  if (isCounted(name) && !isWhole(amount)) return [wrong(value, 'a whole number')];
  if (!isHugePages(name)) return FINE;
  const page = billionths(pageSize(name)) ?? 0n;
  return page > 0n && amount % page === 0n ? FINE : [wrong(value, `a multiple of ${pageSize(name)}`)];
}

function unknownResource(name: string, examples: string): Flaw {
  return broken(`${name} is no resource that can be set here`, `write ${examples}`);
}

const requestsWithinLimits: Rule = across((resources) => {
  const limits = mappingAt(resources, 'limits');
  let flaws: Flaw[] | undefined;
  for (const [name, request] of Object.entries(mappingAt(resources, 'requests'))) {
    const flaw = requestFlaw(name, request, limits);
    if (flaw) flaws = gather(flaws, 'requests', [flaw]);
  }
  return flaws ?? FINE;
});

function requestFlaw(name: string, request: unknown, limits: Mapping): Flaw | undefined {
  const limit = limits[name];
  if (isMore(request, limit)) return wrong(request, `at most the limit of ${String(limit)}`, [name]);
  if (isOvercommittable(name)) return undefined;
  if (!isSet(limit)) return broken(`${name} needs a limit that is equal to the request`, 'set it under limits', [name]);
  return isMore(limit, request) ? wrong(request, `equal to the limit of ${String(limit)}`, [name]) : undefined;
}

const hugePagesHaveCompany: Rule = across((resources) => {
  const names = [resources.limits, resources.requests].filter(isMapping).flatMap(Object.keys);
  if (!names.some(isHugePages) || names.includes('cpu') || names.includes('memory')) return FINE;
  return [broken('huge pages need an amount of cpu or memory beside them', 'set cpu or memory')];
});

/** What the resources of a container can be. */
export const containerResources: Rule = requirements(
  amounts(isContainerResource, 'cpu, memory, ephemeral-storage, hugepages-2Mi or one such as example.com/gpu'),
);

/** What the resources of a pod as a whole can be. */
export const podResources: Rule = requirements(amounts(isPodResource, 'cpu, memory or hugepages-2Mi'));

function requirements(each: Rule): Rule {
  return all(fields({ requests: each, limits: each }), requestsWithinLimits, hugePagesHaveCompany);
}
