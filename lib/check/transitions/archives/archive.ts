import type { FieldPath } from '../../../model/field-path';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG, CRUNCHY, OBJECT_STORE, ZALANDO } from '../kinds';
import type { Moment } from '../moment';
import type { Standing } from '../standing';
import { isRunning, isStandby } from '../sites/patroni';
import { variablesOf } from './variables';

/** A place in an object store that a cluster keeps its WAL and base backups in. */
export interface Archive {
  /** What tells it from all others, and is told to people: `s3://backups/prod/orders-18 at https://minio.example.com`. */
  readonly where: string;
  /** The same without the service that serves it. */
  readonly url: string;
  /** The field that names it. */
  readonly path: FieldPath;
}

type Place = Omit<Archive, 'path'>;

const BARMAN = 'barman-cloud.cloudnative-pg.io';

/**
 * The archives of a database cluster, as far as its manifests tell: not those that the operator's own configuration adds,
 * whose paths no two clusters share.
 */
export function archivesOf(cluster: Standing, moment: Moment): readonly Archive[] {
  if (cluster.kind === CNPG) return [...pluginArchives(cluster, moment), ...inTreeArchives(cluster)];
  if (cluster.kind === ZALANDO) return walgArchives(cluster);
  return cluster.kind === CRUNCHY ? repositories(cluster) : [];
}

/** Whether a cluster writes to its archives: Crunchy's have one in common with those that follow, and only one writes. */
export function isWriting(cluster: Standing): boolean {
  return cluster.kind !== CRUNCHY || (isRunning(cluster) && !isStandby(cluster));
}

function pluginArchives(cluster: Standing, moment: Moment): readonly Archive[] {
  return asList(valueAt(cluster.object.spec, 'plugins')).flatMap((plugin, at) => {
    const { name, enabled, parameters } = asMapping(plugin);
    const { barmanObjectName, serverName } = asMapping(parameters);
    if (name !== BARMAN || enabled === false || typeof barmanObjectName !== 'string') return [];
    const store = moment.find({ ...cluster, kind: OBJECT_STORE, id: { ...cluster.id, name: barmanObjectName } });
    const server = asText(serverName) ?? cluster.id.name;
    const place = barmanPlace(valueAt(store?.object.spec, 'configuration'), server);
    return place ? [{ ...place, path: ['spec', 'plugins', at, 'parameters', 'serverName'] }] : [];
  });
}

function inTreeArchives({ object, id }: Standing): readonly Archive[] {
  const store = valueAt(object.spec, 'backup', 'barmanObjectStore');
  const place = barmanPlace(store, asText(valueAt(store, 'serverName')) ?? id.name);
  return place ? [{ ...place, path: ['spec', 'backup', 'barmanObjectStore'] }] : [];
}

function barmanPlace(store: unknown, server: string): Place | undefined {
  const destination = asText(valueAt(store, 'destinationPath'));
  return destination === undefined ? undefined : placeOf(destination, server, asText(valueAt(store, 'endpointURL')));
}

/** The variables that tell Spilo where to archive. */
export const WALG_PREFIXES: readonly string[] = ['S3', 'GS', 'AZ', 'SSH', 'SWIFT'].flatMap((store) => [
  `WALG_${store}_PREFIX`,
  `WALE_${store}_PREFIX`,
]);

function walgArchives(cluster: Standing): readonly Archive[] {
  const variables = variablesOf(cluster);
  const endpoint = variables.get('AWS_ENDPOINT')?.value;
  return WALG_PREFIXES.flatMap((name) => {
    const prefix = variables.get(name);
    return prefix ? [{ ...placeOf(prefix.value, '', endpoint), path: prefix.path }] : [];
  });
}

function repositories({ object }: Standing): readonly Archive[] {
  const backrest = valueAt(object.spec, 'backups', 'pgbackrest');
  const settings = asMapping(asMapping(backrest).global);
  return asList(asMapping(backrest).repos).flatMap((repo, at) => {
    const { name, s3, gcs, azure } = asMapping(repo);
    const bucket = storeOf(s3, 's3', 'bucket') ?? storeOf(gcs, 'gs', 'bucket') ?? storeOf(azure, 'azure', 'container');
    if (typeof name !== 'string' || bucket === undefined) return [];
    const folder = asText(settings[`${name}-path`]) ?? `/pgbackrest/${name}`;
    const place = placeOf(bucket, folder, asText(valueAt(s3, 'endpoint')));
    return [{ ...place, path: ['spec', 'backups', 'pgbackrest', 'repos', at] }];
  });
}

function storeOf(store: unknown, scheme: string, key: string): string | undefined {
  const name = asText(valueAt(store, key));
  return name === undefined ? undefined : `${scheme}://${name}`;
}

/** However the slashes are written, it is one place. */
function placeOf(store: string, folder: string, endpoint: string | undefined): Place {
  const [scheme = '', rest = ''] = store.split('://');
  const url = `${scheme}://${`${rest}/${folder}`.split('/').filter(Boolean).join('/')}`;
  return { url, where: endpoint === undefined ? url : `${url} at ${endpoint.replace(/\/+$/, '')}` };
}
