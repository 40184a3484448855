import type { RiskRule } from '../../rule';
import { DATABASE_LOSES } from './data-transition';
import { DATABASE_REFUSED } from './fails-transition';
import { DATABASE_STAYS } from './harmless-transition';
import { DATABASE_UNUSABLE } from './outage-transition';
import { DATABASE_MOVES_FILES } from './restarts-transition';

/** What `check/transitions` says of databases, a rule for each risk that it comes to. */
export const TRANSITIONS: readonly RiskRule[] = [
  DATABASE_LOSES,
  DATABASE_REFUSED,
  DATABASE_UNUSABLE,
  DATABASE_MOVES_FILES,
  DATABASE_STAYS,
];
