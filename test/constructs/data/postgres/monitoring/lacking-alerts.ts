import { POSTGRES_OPERATORS, type PostgresOperatorName } from '../../../../../lib/model/postgres';
import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { asItRuns } from '../../../../../lib/constructs/data/postgres/monitoring/as-it-runs';
import { measuresOf } from '../../../../../lib/constructs/data/postgres/monitoring/measures';
import type { Alert } from '../../../../../lib/constructs/data/postgres/monitoring/alerts/alert';
import { ALERT_GROUPS } from '../../../../../lib/constructs/data/postgres/monitoring/alerts/alerts';

/** An alert that makes sense for a database, and that its operator's exporter cannot give. */
export interface LackingAlert {
  readonly operator: PostgresOperatorName;
  readonly alert: Alert['name'];
  /** Why not, as a sentence without a full stop. */
  readonly why: string;
}

/** What each operator leaves out of what a database should have, in the order of operators and alerts. */
export function lackingAlerts(intent: PostgresIntent): readonly LackingAlert[] {
  return POSTGRES_OPERATORS.flatMap((operator) => {
    const there = asItRuns({ ...intent, platform: { ...intent.platform, operator } });
    const measures = measuresOf(there);
    return ALERT_GROUPS.flatMap(({ alerts }) => alerts).flatMap(({ name, signal, only }) => {
      const measure = measures[signal];
      const isAsked = only?.(there) ?? true;
      return isAsked && typeof measure !== 'string' ? [{ operator, alert: name, why: measure.lacks }] : [];
    });
  });
}
