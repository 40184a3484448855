import type { RiskRule } from '../../rule';
import { ALL_AT_ONCE } from './all-at-once';
import { AUTOSCALER_CEILING } from './autoscaler-ceiling';
import { BLIND } from './blind';
import { BUDGET_BLOCKS } from './budget-blocks';
import { BUDGET_GONE } from './budget-gone';
import { CERTIFICATE_GONE } from './certificate-gone';
import { CPU_LIMIT } from './cpu-limit';
import { GRACEFUL_STOP } from './graceful-stop';
import { IMPATIENT_PROBE } from './impatient-probe';
import { ISOLATED } from './isolated';
import { LISTENER_CLOSED } from './listener-closed';
import { MEASURED_PORT } from './measured-port';
import { MEMORY_LIMIT } from './memory-limit';
import { NAMESPACE_STRICTER } from './namespace-stricter';
import { NEEDED_OBJECT } from './needed-object';
import { NO_REPLICAS } from './no-replicas';
import { PORT_BLOCKED } from './port-blocked';
import { PRIORITY_LOWERED } from './priority-lowered';
import { PROBE_PORT } from './probe-port';
import { PROBE_REMOVED } from './probe-removed';
import { QUOTA_TIGHTENED } from './quota-tightened';
import { SCHEDULING_NARROWED } from './scheduling-narrowed';
import { SERVICE_ADDRESS } from './service-address';
import { SERVICE_WITHOUT_PODS } from './service-without-pods';
import { SINGLE_REPLICA } from './single-replica';
import { SUSPENDED } from './suspended';
import { TARGET_PORT } from './target-port';
import { TRAFFIC_CLOSED } from './traffic-closed';
import { WAY_IN_CLOSED } from './way-in-closed';
import { WRITES_STOP } from './writes-stop';

/** What stops requests from being answered, now or at the next disturbance; what stops them now comes first. */
export const OUTAGE: readonly RiskRule[] = [
  SERVICE_WITHOUT_PODS,
  TARGET_PORT,
  PORT_BLOCKED,
  SERVICE_ADDRESS,
  NEEDED_OBJECT,
  WAY_IN_CLOSED,
  LISTENER_CLOSED,
  CERTIFICATE_GONE,
  ISOLATED,
  TRAFFIC_CLOSED,
  NO_REPLICAS,
  SUSPENDED,
  SINGLE_REPLICA,
  AUTOSCALER_CEILING,
  WRITES_STOP,
  ALL_AT_ONCE,
  PROBE_REMOVED,
  PROBE_PORT,
  IMPATIENT_PROBE,
  MEMORY_LIMIT,
  CPU_LIMIT,
  GRACEFUL_STOP,
  BUDGET_BLOCKS,
  BUDGET_GONE,
  SCHEDULING_NARROWED,
  PRIORITY_LOWERED,
  QUOTA_TIGHTENED,
  NAMESPACE_STRICTER,
  BLIND,
  MEASURED_PORT,
];
