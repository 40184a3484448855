import type { FieldPath } from '../../../model/field-path';
import { parseQuantity, type Quantity } from '../../cel/quantity';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG, CRUNCHY, ZALANDO } from '../kinds';
import type { Standing } from '../standing';

/** A volume that a database cluster asks for, one for each instance. */
export interface Volume {
  /** What people call it, unique within its cluster: `the data volume`, `the WAL volume of instance set b`. */
  readonly name: string;
  /** The instance set that it is of, where a cluster has several. */
  readonly set?: string;
  readonly path: FieldPath;
  readonly size?: Size;
  readonly storageClass?: string;
}

/** A size as it is written, and what it comes to. */
export interface Size {
  readonly text: string;
  readonly amount: Quantity;
}

/** The volumes of a database cluster. */
export function volumesOf({ kind, object }: Standing): readonly Volume[] {
  if (kind === CNPG) return ofCnpg(object.spec);
  if (kind === ZALANDO) return ofZalando(object.spec);
  return kind === CRUNCHY ? [...ofInstances(object.spec), ...ofRepositories(object.spec)] : [];
}

function ofCnpg(spec: unknown): readonly Volume[] {
  const tablespaces = asList(valueAt(spec, 'tablespaces')).flatMap((tablespace, at) => {
    const name = `the volume of tablespace ${String(valueAt(tablespace, 'name'))}`;
    return cnpgVolume(name, valueAt(tablespace, 'storage'), ['spec', 'tablespaces', at, 'storage']);
  });
  return [
    ...cnpgVolume('the data volume', valueAt(spec, 'storage'), ['spec', 'storage']),
    ...cnpgVolume('the WAL volume', valueAt(spec, 'walStorage'), ['spec', 'walStorage']),
    ...tablespaces,
  ];
}

function cnpgVolume(name: string, storage: unknown, path: FieldPath): readonly Volume[] {
  if (storage === undefined || storage === null) return [];
  const { size, storageClass, pvcTemplate } = asMapping(storage);
  const asked = size ?? valueAt(pvcTemplate, 'resources', 'requests', 'storage');
  return [volume(name, path, asked, storageClass ?? valueAt(pvcTemplate, 'storageClassName'))];
}

function ofZalando(spec: unknown): readonly Volume[] {
  const { size, storageClass } = asMapping(valueAt(spec, 'volume'));
  return [volume('the data volume', ['spec', 'volume'], size, storageClass)];
}

function ofInstances(spec: unknown): readonly Volume[] {
  return asList(valueAt(spec, 'instances')).flatMap((instance, at) => {
    const { name, dataVolumeClaimSpec, walVolumeClaimSpec, tablespaceVolumes } = asMapping(instance);
    const set = instanceSetName(name, at);
    const path = ['spec', 'instances', at];
    const tablespaces = asList(tablespaceVolumes).flatMap((tablespace, index) =>
      claim(
        `the volume of tablespace ${String(valueAt(tablespace, 'name'))} of instance set ${set}`,
        valueAt(tablespace, 'dataVolumeClaimSpec'),
        [...path, 'tablespaceVolumes', index, 'dataVolumeClaimSpec'],
      ),
    );
    return [
      ...claim(dataVolumeOf(set), dataVolumeClaimSpec, [...path, 'dataVolumeClaimSpec']),
      ...claim(walVolumeOf(set), walVolumeClaimSpec, [...path, 'walVolumeClaimSpec']),
      ...tablespaces,
    ].map((each) => ({ ...each, set }));
  });
}

/** What the data volume of an instance set is called. */
export function dataVolumeOf(set: string): string {
  return `the data volume of instance set ${set}`;
}

/** What the WAL volume of an instance set is called. */
export function walVolumeOf(set: string): string {
  return `the WAL volume of instance set ${set}`;
}

/** The operator names a set that has no name by its position. */
export function instanceSetName(name: unknown, at: number): string {
  return asText(name) ?? String(at).padStart(2, '0');
}

function ofRepositories(spec: unknown): readonly Volume[] {
  return asList(valueAt(spec, 'backups', 'pgbackrest', 'repos')).flatMap((repo, at) =>
    claim(`the volume of ${String(valueAt(repo, 'name'))}`, valueAt(repo, 'volume', 'volumeClaimSpec'), [
      ...['spec', 'backups', 'pgbackrest', 'repos', at],
      ...['volume', 'volumeClaimSpec'],
    ]),
  );
}

function claim(name: string, spec: unknown, path: FieldPath): readonly Volume[] {
  if (spec === undefined || spec === null) return [];
  const { resources, storageClassName } = asMapping(spec);
  return [volume(name, path, valueAt(resources, 'requests', 'storage'), storageClassName)];
}

function volume(name: string, path: FieldPath, asked: unknown, storageClass: unknown): Volume {
  const size = sizeOf(asked);
  const named = asText(storageClass);
  return { name, path, ...(size && { size }), ...(named !== undefined && { storageClass: named }) };
}

function sizeOf(asked: unknown): Size | undefined {
  const text = typeof asked === 'number' ? String(asked) : asText(asked);
  const amount = text === undefined ? undefined : parseQuantity(text);
  return text !== undefined && amount ? { text, amount } : undefined;
}
