import { DNS_SUBDOMAIN, DOMAIN_AND_PATH, HOST, LETTER_DNS_LABEL, PATH_SEGMENT } from '../format/names';
import { ABSOLUTE_PATH, PLAIN_URL_PATH } from '../format/paths';
import { PORT_NAME, portNumber } from '../format/ports';
import { broken, FINE, misplaced, wrong } from '../rule/flaw';
import { exactlyOneOf, needs } from '../rule/presence';
import { isEmpty, mappingAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty, notEmpty } from '../rule/scalar';

/** A port of a Service is told by its name or by its number. */
const namesPort: Rule = across((service) => {
  const port = mappingAt(service, 'port');
  if (isEmpty(port.name) && isEmpty(port.number)) return [broken('no port is named', 'set name or number', ['port'])];
  return isEmpty(port.name) || isEmpty(port.number) ? FINE : [misplaced('number', 'beside name', ['port'])];
});

const backend: Rule = all(
  fields({
    service: all(
      fields({ name: has(LETTER_DNS_LABEL), port: fields({ name: hasOrEmpty(PORT_NAME), number: portNumber }) }),
      namesPort,
    ),
    resource: fields({ apiGroup: hasOrEmpty(DNS_SUBDOMAIN), kind: has(PATH_SEGMENT), name: has(PATH_SEGMENT) }),
  }),
  exactlyOneOf('service', 'resource'),
);

/** A path's form follows from how it is compared. */
const path: Rule = across((rule) => {
  const text = textAt(rule, 'path');
  if (rule.pathType === 'Exact' || rule.pathType === 'Prefix') {
    return PLAIN_URL_PATH.test(text) ? FINE : [wrong(text, PLAIN_URL_PATH.expected, ['path'])];
  }
  return text === '' || ABSOLUTE_PATH.test(text) ? FINE : [wrong(text, ABSOLUTE_PATH.expected, ['path'])];
});

/** The `spec` of an Ingress. */
export const ingress: Rule = all(
  fields({
    ingressClassName: has(DNS_SUBDOMAIN),
    defaultBackend: backend,
    rules: items(
      fields({
        host: hasOrEmpty(HOST),
        http: fields({ paths: all(notEmpty, items(all(fields({ backend }), path))) }),
      }),
    ),
    tls: items(fields({ hosts: items(has(HOST)), secretName: hasOrEmpty(DNS_SUBDOMAIN) })),
  }),
  across((spec) =>
    isEmpty(spec.rules) && isEmpty(spec.defaultBackend)
      ? [broken('the Ingress has no rules and no defaultBackend', 'add rules')]
      : FINE,
  ),
);

/** The `spec` of an IngressClass. */
export const ingressClass: Rule = all(
  needs('controller'),
  fields({ controller: has({ ...DOMAIN_AND_PATH, test: (text) => text.length <= 250 && DOMAIN_AND_PATH.test(text) }) }),
);
