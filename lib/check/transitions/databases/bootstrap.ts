import type { Fault } from '../../../model/finding';
import { asMapping, valueAt, type Mapping } from '../../references/loosely';
import { CNPG, CRUNCHY, ZALANDO } from '../kinds';
import { error, warning } from '../fault';
import { onChange, type Rule } from '../rule';
import { sameValue } from '../../references/same-value';
import { siteOf } from '../sites/site';
import type { Standing } from '../standing';
import { isUpgraded } from '../versions/upgraded';
import { cloneOf } from './clone';
import { bootstrapMethod } from './declared-databases';

const CODE = 'transition/bootstrap';
const RESTORE = 'restore into a cluster of another name, and let the applications use that one';

/** A cluster is made once; how it would be made anew says nothing to the one that is there. */
export const BOOTSTRAP_CHANGES: Rule = {
  code: CODE,
  kinds: [CNPG, ZALANDO, CRUNCHY],
  judge: onChange((before, after) => {
    if (after.kind === CNPG) return isSite(after) ? [] : cnpgFaults(before, after);
    return sourceFaults(before, after);
  }),
};

/** Sites change roles, and with them how each would be made anew; their own rules judge that. */
function isSite(cluster: Standing): boolean {
  return siteOf(cluster).role !== 'alone';
}

/** Who owns what is another rule's; the rest of `initdb` says how files are laid out. */
const LAYOUT = [
  ...['dataChecksums', 'walSegmentSize', 'encoding', 'locale', 'localeCollate', 'localeCType', 'localeProvider'],
  ...['icuLocale', 'icuRules', 'builtinLocale'],
];

function cnpgFaults(before: Standing, after: Standing): readonly Fault[] {
  const was = bootstrapMethod(before.object.spec);
  const is = bootstrapMethod(after.object.spec);
  const path = ['spec', 'bootstrap', is];
  const given = (cluster: Standing): Mapping => asMapping(valueAt(cluster.object, ...path));
  if (is === 'initdb') {
    // A newer major may be laid out otherwise, and says so for clusters to come.
    if (was !== is || isUpgraded(before, after)) return [];
    const changed = LAYOUT.filter((key) => !sameValue(given(before)[key], given(after)[key]));
    const message = `${changed.join(', ')} of initdb changes, and nothing in the cluster that exists`;
    const fix = 'change it back; a cluster of another name can have it';
    return changed.length === 0 ? [] : [warning(CODE, path, message, fix)];
  }
  if (was === is && sameValue(origin(given(before)), origin(given(after)))) return [];
  const what = was === is ? `bootstrap.${is} changes` : `bootstrap changes from ${was} to ${is}`;
  return [error(CODE, path, `${what}, which restores nothing: the cluster exists and keeps its data`, RESTORE)];
}

function origin({ source, backup, recoveryTarget, volumeSnapshots }: Mapping): readonly unknown[] {
  return [source, backup, recoveryTarget, volumeSnapshots];
}

function sourceFaults(before: Standing, after: Standing): readonly Fault[] {
  const source = (cluster: Standing): unknown =>
    cluster.kind === ZALANDO ? cloneOf(cluster) : asMapping(cluster.object.spec).dataSource;
  const is = source(after);
  if (is === undefined || is === null || sameValue(source(before), is)) return [];
  const key = after.kind === ZALANDO ? 'clone' : 'dataSource';
  const message = `${key} changes, which restores nothing: the cluster exists and keeps its data`;
  return [error(CODE, ['spec', key], message, RESTORE)];
}
