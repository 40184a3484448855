import type { FieldPath } from '../../../model/field-path';
import { asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG, ZALANDO } from '../kinds';
import type { Standing } from '../standing';

/** The major version of PostgreSQL that a database cluster is to run. */
export interface MajorVersion {
  readonly major: number;
  readonly path: FieldPath;
}

/** Undefined where the manifest does not tell. */
export function majorVersionOf({ kind, object }: Pick<Standing, 'kind' | 'object'>): MajorVersion | undefined {
  if (kind === CNPG) return ofCnpg(object.spec);
  const path = kind === ZALANDO ? ['spec', 'postgresql', 'version'] : ['spec', 'postgresVersion'];
  return version(valueAt(object, ...path), path);
}

function ofCnpg(spec: unknown): MajorVersion | undefined {
  const { imageCatalogRef, imageName } = asMapping(spec);
  if (imageCatalogRef) return version(asMapping(imageCatalogRef).major, ['spec', 'imageCatalogRef', 'major']);
  const tag = /:(\d+)[^/]*$/.exec(asText(imageName)?.replace(/@.*/, '') ?? '')?.[1];
  return version(tag, ['spec', 'imageName']);
}

function version(found: unknown, path: FieldPath): MajorVersion | undefined {
  const major = typeof found === 'number' || typeof found === 'string' ? Number(found) : Number.NaN;
  return Number.isInteger(major) && major > 0 ? { major, path } : undefined;
}
