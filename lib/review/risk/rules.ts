import { RISKS } from '../../model/risk';
import { riskOf } from './apply-rule';
import type { RiskRule } from './rule';
import { CAPACITY } from './rules/capacity/capacity';
import { DATA } from './rules/data/data';
import { EXPOSES } from './rules/exposes/exposes';
import { FAILS } from './rules/fails/fails';
import { HARMLESS } from './rules/harmless/harmless';
import { OUTAGE } from './rules/outage/outage';
import { RESTARTS } from './rules/restarts/restarts';
import { TRANSITIONS } from './rules/transitions/transitions';

/** All that can come of a change, the worst first; of one risk in the order in which it is told. */
export const RISK_RULES: readonly RiskRule[] = [
  ...DATA,
  ...FAILS,
  ...OUTAGE,
  ...EXPOSES,
  ...RESTARTS,
  ...CAPACITY,
  ...HARMLESS,
  ...TRANSITIONS,
].sort((a, b) => RISKS.indexOf(riskOf(a)) - RISKS.indexOf(riskOf(b)));
