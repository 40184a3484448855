import type { FieldPath } from '../../../../model/field-path';
import { unknownField } from '../../faults';
import { below, broken, FINE, lacking, misplaced } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isMapping, isSet, listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The plugin that replaces what the operator could do itself. */
const BARMAN = 'barman-cloud.cloudnative-pg.io';

const PARAMETERS = ['barmanObjectName', 'serverName'];

const parametersKnown: Rule = across((plugin) => {
  if (plugin.name !== BARMAN) return FINE;
  const unknown = Object.keys(mappingAt(plugin, 'parameters')).filter((name) => !PARAMETERS.includes(name));
  return unknown.map((name) => ({
    path: ['parameters', name],
    tell: (full: FieldPath) => unknownField(full.slice(0, -1), name, PARAMETERS),
  }));
});

const storeNamed: Rule = across((plugin) =>
  plugin.name === BARMAN && !isGiven(mappingAt(plugin, 'parameters').barmanObjectName)
    ? [below(['parameters'], lacking('barmanObjectName'))]
    : FINE,
);

/** Whether a plugin of a Cluster is the one that archives its write-ahead log. */
function isArchiver(plugin: unknown): plugin is Mapping {
  return isMapping(plugin) && plugin.isWALArchiver === true && plugin.enabled !== false;
}

const archiverHasStore: Rule = (plugin) => (isArchiver(plugin) ? storeNamed(plugin) : FINE);

const oneArchiver: Rule = across((spec) => {
  const archivers = [...listAt(spec, 'plugins').entries()].filter(([, plugin]) => isArchiver(plugin));
  if (isSet(mappingAt(spec, 'backup').barmanObjectStore)) return archivers.map(([at]) => besideOperator(at));
  return archivers.slice(1).map(([at]) => misplaced('isWALArchiver', 'beside another archiver', ['plugins', at]));
});

function besideOperator(at: number): Flaw {
  const message = 'isWALArchiver cannot be set beside backup.barmanObjectStore';
  return broken(message, 'remove backup.barmanObjectStore', ['plugins', at, 'isWALArchiver']);
}

/** The plugins in the `spec` of a Cluster. */
export const plugins: Rule = all(
  fields({
    plugins: items(all(parametersKnown, archiverHasStore)),
    externalClusters: items(fields({ plugin: all(parametersKnown, storeNamed) })),
  }),
  oneArchiver,
);

/** Where a plugin archives to, or restores from: the folder is the cluster's name unless it says otherwise. */
function archiveOf(plugin: Mapping, cluster: Mapping): string | undefined {
  const { barmanObjectName, serverName } = mappingAt(plugin, 'parameters');
  if (plugin.name !== BARMAN || !isGiven(barmanObjectName)) return undefined;
  return `${String(barmanObjectName)}/${String(isGiven(serverName) ? serverName : textAt(cluster.metadata, 'name'))}`;
}

/** A cluster that is restored archives to an empty place, and its origin's archive is none. */
export const ownArchive: Rule = across((cluster) => {
  const spec = mappingAt(cluster, 'spec');
  const source = textAt(mappingAt(mappingAt(spec, 'bootstrap'), 'recovery'), 'source');
  const origin = listAt(spec, 'externalClusters').find((external) => textAt(external, 'name') === source);
  const taken = archiveOf(mappingAt(origin, 'plugin'), cluster);
  if (taken === undefined || skipsCheck(cluster)) return FINE;
  return [...listAt(spec, 'plugins').entries()].flatMap(([at, plugin]) =>
    isArchiver(plugin) && archiveOf(plugin, cluster) === taken ? [archiveTaken(taken, source, at)] : FINE,
  );
});

function skipsCheck(cluster: Mapping): boolean {
  return mappingAt(cluster.metadata, 'annotations')['cnpg.io/skipEmptyWalArchiveCheck'] === 'enabled';
}

function archiveTaken(archive: string, source: string, at: number): Flaw {
  const message = `the archive ${archive} is that of ${source}, which this cluster is restored from, so that it is not empty`;
  const fix = 'set serverName to another name, which no cluster has archived under';
  return broken(message, fix, ['spec', 'plugins', at, 'parameters']);
}
