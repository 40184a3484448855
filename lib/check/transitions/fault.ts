import type { FieldPath } from '../../model/field-path';
import type { Fault } from '../../model/finding';
import type { TransitionCode } from './codes';

/** What the run must not do. @param message says what would happen in the cluster @param fix starts with a verb */
export function error(code: TransitionCode, path: FieldPath, message: string, fix: string): Fault {
  return { code, severity: 'error', message, fix, path };
}

/** What the run may do, once somebody knows what comes of it. */
export function warning(code: TransitionCode, path: FieldPath, message: string, fix: string): Fault {
  return { code, severity: 'warning', message, fix, path };
}
