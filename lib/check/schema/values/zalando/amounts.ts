import { isMore, positiveQuantity } from '../format/quantities';
import { broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

const inBytes: Rule = has({
  expected: 'an amount of bytes, such as 512Mi or 100Gi',
  test: (text) => /^(?:\d+(?:e\d+)?|\d+(?:\.\d+)?(?:e\d+)?[EPTGMK]i?)$/.test(text),
});

/** An amount of memory or storage above zero; the CRD takes fewer forms than Kubernetes, and no `k`. */
export const bytes: Rule = (value) => {
  const flaws = inBytes(value);
  return flaws.length > 0 ? flaws : positiveQuantity(value);
};

/** An amount of CPU. */
export const cpu: Rule = has({
  expected: 'an amount of CPU with three decimals at most, such as 500m, 2 or 1.5',
  test: (text) => /^(?:\d+m|\d+(?:\.\d{1,3})?)$/.test(text),
});

const amounts: Rule = fields({ cpu, memory: bytes, 'hugepages-1Gi': bytes, 'hugepages-2Mi': bytes });

/** The operator raises a limit to the request, so that the pod gets more than the manifest says. */
const limitsHold: Rule = across((resources) => {
  const limits = mappingAt(resources, 'limits');
  return Object.entries(mappingAt(resources, 'requests')).flatMap(([name, request]) =>
    isMore(request, limits[name])
      ? [
          warned(
            broken(
              `the limit of ${name} is less than its request of ${String(request)}, to which the operator raises it`,
              `write a limit of at least ${String(request)}`,
              ['limits', name],
            ),
          ),
        ]
      : [],
  );
});

/** Requests and limits of a container. */
export const resources: Rule = all(fields({ limits: amounts, requests: amounts }), limitsHold);

/** The least limits of PostgreSQL's own container, as the operator's chart has them. */
const LEAST: Readonly<Record<string, string>> = { cpu: '250m', memory: '250Mi' };

const enough: Rule = across((holder) => {
  const limits = mappingAt(holder, 'limits');
  const flaws = Object.entries(LEAST).flatMap(([name, least]): readonly Flaw[] =>
    isMore(least, textAt(limits, name))
      ? [
          warned(
            broken(
              `the limit of ${name} is less than ${least}, to which the operator raises it by default`,
              `write a limit of at least ${least}, so that requests and limits stay equal`,
              ['limits', name],
            ),
          ),
        ]
      : [],
  );
  return flaws.length > 0 ? flaws : FINE;
});

/** Requests and limits of PostgreSQL's own container. */
export const postgresResources: Rule = all(resources, enough);
