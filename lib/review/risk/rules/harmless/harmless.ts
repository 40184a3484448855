import type { RiskRule } from '../../rule';
import { AGENT_PAUSES } from './agent-pauses';
import { CONFIG_NOT_SEEN } from './config-not-seen';
import { TEMPLATE_WAITS } from './template-waits';

/** What does not happen, where somebody may take it that it does. */
export const HARMLESS: readonly RiskRule[] = [TEMPLATE_WAITS, CONFIG_NOT_SEEN, AGENT_PAUSES];
