import { environment as ofContainer, environmentSources } from '../pod/environment';
import { broken, FINE } from '../rule/flaw';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

const RESERVED = /^(?:CNPG_.*|PG.*|POD_NAME|NAMESPACE|CLUSTER_NAME)$/is;

/** Name of a variable that the operator does not set itself. */
export const freeVariable: Rule = (value) =>
  typeof value === 'string' && RESERVED.test(value)
    ? [broken(`the variable ${value} is the operator's own`, 'write another name')]
    : FINE;

/** The variables in the `spec` of a Cluster. */
export const environment: Rule = fields({
  env: all(ofContainer, items(fields({ name: freeVariable }))),
  envFrom: environmentSources,
});
