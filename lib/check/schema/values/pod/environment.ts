import { DNS_SUBDOMAIN, FILE_KEY, VARIABLE_NAME } from '../format/names';
import { misplaced, FINE } from '../rule/flaw';
import { isEmpty, isSet } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { exactlyOneOf, needs } from '../rule/presence';
import { has, hasOrEmpty } from '../rule/scalar';
import { fieldRefOfVariable, resourceFieldRef } from './downward';

const keyRef: Rule = all(fields({ name: has(DNS_SUBDOMAIN), key: has(FILE_KEY) }), needs('name'));

const objectRef: Rule = all(fields({ name: has(DNS_SUBDOMAIN) }), needs('name'));

const valueFrom: Rule = all(
  fields({
    fieldRef: fieldRefOfVariable,
    resourceFieldRef,
    configMapKeyRef: keyRef,
    secretKeyRef: keyRef,
  }),
  exactlyOneOf('fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'),
);

/** The variables of a container. */
export const environment: Rule = items(
  all(
    fields({ name: has(VARIABLE_NAME), valueFrom }),
    across((variable) =>
      isSet(variable.valueFrom) && !isEmpty(variable.value) ? [misplaced('valueFrom', 'beside value')] : FINE,
    ),
  ),
);

/** The objects that give a container variables by their keys. */
export const environmentSources: Rule = items(
  all(
    fields({ prefix: hasOrEmpty(VARIABLE_NAME), configMapRef: objectRef, secretRef: objectRef }),
    exactlyOneOf('configMapRef', 'secretRef'),
  ),
);
