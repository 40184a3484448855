import { below, broken, FINE, lacking, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, isSet, listAt, mappingAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { unique, uniqueBy } from '../rule/unique';
import { ownRole } from './reserved-roles';

/** How the Services end that the operator makes by itself. */
const OWN_SERVICES = ['-rw', '-ro', '-r', '-any'];

const UNLIMITED = -1;

const connectionLimit: Rule = (value) =>
  typeof value === 'number' && value < UNLIMITED ? [wrong(value, `at least ${UNLIMITED}, which is no limit`)] : FINE;

const onePassword: Rule = across((role) =>
  role.disablePassword === true && isSet(role.passwordSecret)
    ? [misplaced('passwordSecret', 'beside disablePassword')]
    : FINE,
);

const roles: Rule = all(items(all(fields({ name: ownRole, connectionLimit }), onePassword)), uniqueBy('name'));

const primaryService: Rule = (value) =>
  value === 'rw' ? [broken('the Service rw cannot be disabled', 'remove rw')] : FINE;

const serviceTemplate: Rule = across((template) => {
  const flaws: Flaw[] = [];
  if (textAt(mappingAt(template, 'metadata'), 'name') === '') flaws.push(below(['metadata'], lacking('name')));
  if (!isEmpty(mappingAt(template, 'spec').selector))
    flaws.push(misplaced('selector', 'because the operator sets it', ['spec']));
  return flaws;
});

const services: Rule = fields({
  disabledDefaultServices: items(primaryService),
  additional: all(
    items(fields({ serviceTemplate })),
    unique('name', templateName, ['serviceTemplate', 'metadata', 'name']),
  ),
});

function templateName(service: unknown): string {
  return textAt(mappingAt(mappingAt(service, 'serviceTemplate'), 'metadata'), 'name');
}

/** What the operator keeps in a cluster beside PostgreSQL itself. */
export const managed: Rule = fields({ roles, services });

/** The Services that a Cluster adds have other names than those that it has anyway. */
export const freeServiceNames: Rule = across((cluster) => {
  const added = listAt(mappingAt(mappingAt(mappingAt(cluster, 'spec'), 'managed'), 'services'), 'additional');
  if (added.length === 0) return FINE;
  const taken = OWN_SERVICES.map((end) => `${textAt(cluster.metadata, 'name')}${end}`);
  return [...added.entries()]
    .filter(([, service]) => taken.includes(templateName(service)))
    .map(([at, service]) => {
      const path = ['spec', 'managed', 'services', 'additional', at, 'serviceTemplate', 'metadata', 'name'];
      return broken(`the operator has a Service ${templateName(service)} of its own`, 'write another name', path);
    });
});
