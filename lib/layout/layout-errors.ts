import { UserError } from '../errors/user-error';
import type { Manifest, ResourceId } from '../model/manifest';
import type { Claim } from './identities';
import type { NotYamlError } from './to-yaml';

/** An object, its identity and the name of its file. */
export interface Placed {
  readonly name: string;
  readonly id: ResourceId;
  readonly manifest: Manifest;
}

/** FL4001: an object whose identity another object of the same cluster has already. */
export function identityTaken(id: ResourceId, first: Claim, second: Claim): UserError {
  return new UserError('FL4001', {
    message: `${objectName(id)} is made twice for one cluster: by ${maker(first)} and by ${maker(second)}`,
    place: second.manifest.place,
    related: [{ message: 'the first is made here', place: first.manifest.place }],
    fix: 'give one of them another name, or make it once',
  });
}

/** FL4002: an object whose file another object of its folder takes already. */
export function fileTaken(path: string, first: Placed, second: Placed): UserError {
  return new UserError('FL4002', {
    message: `${described(first)} and ${described(second)} would both be written to ${path}`,
    place: second.manifest.place,
    related: [{ message: 'the first is made here', place: first.manifest.place }],
    fix: 'give one of them another name, or move it to an app of its own',
  });
}

/** FL4003: an object whose file would have a longer name than file systems take. */
export function fileNameTooLong(file: Placed, longest: number): UserError {
  return new UserError('FL4003', {
    message: `the file of ${described(file)} would have a name of ${file.name.length} characters, expected at most ${longest}`,
    place: file.manifest.place,
    fix: 'give the object a shorter name',
  });
}

/** FL3006: an object that holds something YAML cannot. */
export function notYaml(file: Placed, cause: NotYamlError): UserError {
  return new UserError('FL3006', {
    message: `${described(file)} cannot be written as YAML: ${cause.message}`,
    place: file.manifest.place,
    fix: 'a manifest holds plain data: strings, numbers, booleans, lists and mappings',
    cause,
  });
}

function described({ id, manifest }: Placed): string {
  return `${objectName(id)} of ${manifest.construct}`;
}

function maker({ bundle, manifest }: Claim): string {
  return `${manifest.construct} in ${bundle}`;
}

function objectName(id: ResourceId): string {
  const kind = id.group === '' ? id.kind : `${id.kind}.${id.group}`;
  return `${kind}/${id.name}${id.namespace === '' ? '' : ` in namespace ${id.namespace}`}`;
}
