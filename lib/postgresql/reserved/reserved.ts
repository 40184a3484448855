/** Parameters that an operator keeps to itself for one reason. */
export interface Reserved {
  /** Completes "…, because …": what the operator does with them, and the field to use instead if there is one. */
  readonly why: string;
  readonly names: readonly string[];
}

/** The parameters that say up to where a recovery goes. */
export const RECOVERY_TARGETS = [
  'recovery_target',
  'recovery_target_action',
  'recovery_target_inclusive',
  'recovery_target_lsn',
  'recovery_target_name',
  'recovery_target_time',
  'recovery_target_timeline',
  'recovery_target_xid',
];
