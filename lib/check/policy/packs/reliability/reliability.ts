import type { Policy } from '../../../../model/policy';
import { AUTOSCALER_MINIMUM } from './autoscaler-minimum';
import { AUTOSCALER_RANGE_OPEN } from './autoscaler-range';
import { BUDGET_ALLOWS_EVICTION } from './budget-allows-eviction';
import { CLAIMS_KEPT } from './claims-kept';
import { CRON_RUN_ENDS } from './cron-run-ends';
import { CRON_START_WINDOW } from './cron-start-window';
import { LIVENESS_OUTLASTS_READINESS } from './liveness-outlasts-readiness';
import { PATIENT_LIVENESS } from './patient-liveness';
import { READINESS_PROBE } from './readiness-probe';
import { ROLLOUT_KEEPS_CAPACITY } from './rollout-keeps-capacity';
import { SPREAD } from './spread';
import { TIME_TO_STOP } from './time-to-stop';
import { UNHEALTHY_PODS_EVICTABLE } from './unhealthy-pods-evictable';

/** What keeps a service up through rollouts, drains and the loss of a node. */
export const RELIABILITY: readonly Policy[] = [
  READINESS_PROBE,
  LIVENESS_OUTLASTS_READINESS,
  PATIENT_LIVENESS,
  SPREAD,
  ROLLOUT_KEEPS_CAPACITY,
  TIME_TO_STOP,
  BUDGET_ALLOWS_EVICTION,
  UNHEALTHY_PODS_EVICTABLE,
  AUTOSCALER_MINIMUM,
  AUTOSCALER_RANGE_OPEN,
  CRON_START_WINDOW,
  CRON_RUN_ENDS,
  CLAIMS_KEPT,
];
