import { FAILOVER_ANNOTATION } from '../../../model/failover';
import type { Fault } from '../../../model/finding';
import { archivesOf } from '../archives/archive';
import { asMapping, asText, valueAt } from '../../references/loosely';
import { CRUNCHY, ZALANDO } from '../kinds';
import { error } from '../fault';
import { onChange, type Around, type Rule } from '../rule';
import { addressKey, nameOf, type Standing } from '../standing';
import { declaresFailover } from './failover';
import { isRunning, isStandby } from './patroni';
import { annotationOf } from './site';

const CODE = 'transition/standby';
const AT = ['spec', 'standby'];

/** Zalando's and Crunchy's operators know no tokens: what is promoted must be all that runs, and only a copy can follow. */
export const STANDBY: Rule = {
  code: CODE,
  kinds: [ZALANDO, CRUNCHY],
  judge: onChange((before, after, around) => {
    const was = isStandby(before);
    const is = isStandby(after);
    if (was && !is) return promoted(before, after, around);
    return !was && is && !isRebuilt(before, after, around) ? [demoted(after)] : [];
  }),
};

/**
 * Whether it may have become a copy in the meantime: one that is stopped can have been made anew, with another archive.
 * Crunchy's need not, where the other was promoted only once this one was shut down.
 */
function isRebuilt(before: Standing, after: Standing, around: Around): boolean {
  if (isRunning(before)) return false;
  const known = archivesOf(before, around.before).map(({ where }) => where);
  const isAnew = !archivesOf(after, around.after).some(({ where }) => known.includes(where));
  return isAnew || (after.kind === CRUNCHY && !isFailedOver(before, around));
}

/** Whether a failover to another site of the same name is declared. */
function isFailedOver({ kind, environment, id }: Standing, { before }: Around): boolean {
  return before.standings.some(
    (other) =>
      other.kind === kind &&
      other.environment === environment &&
      other.id.namespace === id.namespace &&
      other.id.name === id.name &&
      annotationOf(other, FAILOVER_ANNOTATION) !== undefined,
  );
}

function promoted(before: Standing, after: Standing, around: Around): readonly Fault[] {
  const source = sourceOf(before, around);
  const now = source && around.after.find(source);
  const goesOn = now !== undefined && isRunning(now) && !isStandby(now);
  if (!source || !isRunning(source) || (declaresFailover(before, after) && !goesOn)) return [];
  const message = `it is promoted while ${nameOf(source)} still runs: what that one takes until it is stopped is lost${goesOn ? ', and both take writes' : ''}`;
  const fix = `stop the other first with ${stoppedBy(after)}, and promote this one once it has replayed everything; where the other is gone for good, stop it in this change and declare the failover with the annotation ${FAILOVER_ANNOTATION}`;
  return [error(CODE, AT, message, fix)];
}

/** Whom it followed: Zalando's reads the archive of the other, Crunchy's has it in common. */
function sourceOf(before: Standing, around: Around): Standing | undefined {
  const { s3_wal_path: s3, gs_wal_path: gs } = asMapping(valueAt(before.object.spec, 'standby'));
  const path = (asText(s3) ?? asText(gs))?.replace(/\/+$/, '');
  const urls = before.kind === ZALANDO ? [path] : archivesOf(before, around.before).map(({ url }) => url);
  return around.before.standings.find(
    (standing) =>
      standing.kind === before.kind &&
      addressKey(standing) !== addressKey(before) &&
      !isStandby(standing) &&
      archivesOf(standing, around.before).some(({ url }) => urls.includes(url)),
  );
}

function demoted(after: Standing): Fault {
  const message =
    'a running cluster becomes a standby: it takes no more writes, and does not catch up with what it is no copy of';
  const fix = `stop it first with ${stoppedBy(after)}, in a change of its own; after a failover delete it with its volumes too, and make it anew with an archive of another name`;
  return error(CODE, AT, message, fix);
}

function stoppedBy({ kind }: Standing): string {
  return kind === ZALANDO ? 'numberOfInstances: 0' : 'shutdown: true';
}
