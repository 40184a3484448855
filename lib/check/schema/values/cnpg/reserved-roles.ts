import { broken, FINE } from '../rule/flaw';
import type { Rule } from '../rule/rule';

const RESERVED = /^(?:postgres|streaming_replica|pg_.*|cnpg_.*)$/s;

/** Name of a role that is neither PostgreSQL's nor the operator's own. */
export const ownRole: Rule = (value) =>
  typeof value === 'string' && RESERVED.test(value)
    ? [broken(`the role ${value} belongs to PostgreSQL or to the operator`, 'write another name')]
    : FINE;
