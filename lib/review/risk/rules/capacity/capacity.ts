import type { RiskRule } from '../../rule';
import { AUTOSCALED } from './autoscaled';
import { ON_EVERY_NODE } from './on-every-node';
import { REQUESTS } from './requests';

/** What asks a cluster for more or for less. */
export const CAPACITY: readonly RiskRule[] = [REQUESTS, ON_EVERY_NODE, AUTOSCALED];
