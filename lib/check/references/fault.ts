import type { FieldPath } from '../../model/field-path';
import type { Fault } from '../../model/finding';
import type { ReferenceCode } from './codes';

/** Something that points nowhere: an error. */
export function fault(code: ReferenceCode, path: FieldPath, message: string, fix: string): Fault {
  return { code, severity: 'error', message, fix, path };
}

/** Something that is suspicious and may be meant: a warning. */
export function suspicion(code: ReferenceCode, path: FieldPath, message: string, fix: string): Fault {
  return { code, severity: 'warning', message, fix, path };
}

/** Where, as messages say it; nothing for what is in no namespace. */
export function inNamespace(namespace: string): string {
  return namespace === '' ? '' : ` in namespace ${namespace}`;
}
