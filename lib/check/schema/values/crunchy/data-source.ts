import { below, broken, FINE, lacking, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { atMostOneOf } from '../rule/presence';
import { isSet, listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { foreignArchive } from './repositories';
import { restoreOptions } from './restore-options';

/** What a new PostgresCluster is filled from. */
export const dataSource: Rule = all(
  fields({
    pgbackrest: all(foreignArchive, fields({ options: restoreOptions })),
    postgresCluster: fields({ options: restoreOptions }),
    volumes: across((volumes) =>
      isSet(volumes.pgWALVolume) && !isSet(volumes.pgDataVolume) ? [lacking('pgDataVolume')] : FINE,
    ),
  }),
  atMostOneOf('pgbackrest', 'postgresCluster'),
);

/** The name of a place within each object store. */
const PLACE: Readonly<Record<string, string>> = { azure: 'container', gcs: 'bucket', s3: 'bucket' };

/** A restored cluster that archives to where it came from mixes its own history with that of the other one. */
export const ownArchive: Rule = across((spec) => {
  const source = mappingAt(mappingAt(spec, 'dataSource'), 'pgbackrest');
  const own = mappingAt(mappingAt(spec, 'backups'), 'pgbackrest');
  const from = placeOf(source, source.repo);
  const same = listAt(own, 'repos').find((repo) => from !== undefined && placeOf(own, repo) === from);
  return same === undefined ? FINE : [below(['dataSource', 'pgbackrest'], mixed(textAt(same, 'name')))];
});

function mixed(repo: string): Flaw {
  const message = `${repo} of the restored cluster is the very place that it is restored from, where two clusters would write to one archive`;
  return warned(broken(message, `give ${repo}-path of backups a folder of its own`, ['repo']));
}

/** The same text for the same folder; undefined for what is in no object store. */
function placeOf(archive: Mapping, repo: unknown): string | undefined {
  const [store, key] = Object.entries(PLACE).find(([each, at]) => textAt(mappingAt(repo, each), at) !== '') ?? [];
  if (store === undefined || key === undefined) return undefined;
  const place = mappingAt(repo, store);
  const name = textAt(repo, 'name');
  const path = textAt(mappingAt(archive, 'global'), `${name}-path`) || `/pgbackrest/${name}`;
  return [store, textAt(place, 'endpoint'), textAt(place, key), path.replace(/\/+$/, '')].join('\n');
}
