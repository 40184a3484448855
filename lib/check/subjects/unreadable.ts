import type { UserError } from '../../errors/user-error';
import type { Finding } from '../../model/finding';
import type { Target } from '../../model/target';

/** What cannot be read as a manifest, as a finding, so that the rest is checked all the same. */
export function unreadable({ code, message, fix, place, span }: UserError, target: Target): Finding {
  const at = place ?? { file: '', line: 1, column: 1 };
  return {
    code,
    severity: 'error',
    message,
    ...(fix !== undefined && { fix }),
    path: [],
    object: { group: '', kind: '', namespace: '', name: '' },
    file: at.file,
    target,
    mark: { place: at, span },
  };
}
