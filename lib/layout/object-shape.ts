import type { Manifest } from '../model/manifest';
import { UserError } from '../errors/user-error';

/** What a part of an object must look like for the object to have an identity and a path. */
interface Rule {
  readonly part: string;
  readonly found: unknown;
  readonly form: RegExp;
  readonly expected: string;
  readonly fix: string;
}

/** What keeps an object from having an identity and a path: each missing or malformed part of it as an FL4003. */
export function shapeErrors(manifest: Manifest): readonly UserError[] {
  return rules(manifest.object).flatMap(({ part, found, form, expected, fix }) => {
    if (typeof found === 'string' && form.test(found)) return [];
    const what = found === undefined ? `has no ${part}` : `has ${part} ${shown(found)}`;
    const message = `an object of ${manifest.construct} ${what}, expected ${expected}`;
    return [new UserError('FL4003', { message, place: manifest.place, fix })];
  });
}

function rules(object: Readonly<Record<string, unknown>>): readonly Rule[] {
  const metadata = isRecord(object.metadata) ? object.metadata : {};
  return [
    {
      part: 'apiVersion',
      found: object.apiVersion,
      form: /^(?:[a-z0-9][a-z0-9.-]*\/)?[a-z0-9]+$/,
      expected: 'a version, after the group and a slash unless it is in the core group',
      fix: 'write an apiVersion such as v1 or apps/v1',
    },
    {
      part: 'kind',
      found: object.kind,
      form: /^[A-Za-z][A-Za-z0-9-]*$/,
      expected: 'a word of letters and digits',
      fix: 'write a kind such as Deployment',
    },
    {
      part: 'metadata.name',
      found: metadata.name,
      // Half of a surrogate pair has no bytes to be written as.
      form: /^\P{Surrogate}+$/u,
      expected: 'a name',
      fix: 'name the object: a name that the cluster generates cannot be found again in git',
    },
    {
      part: 'metadata.namespace',
      found: metadata.namespace ?? '',
      form: /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?$/,
      expected: 'a DNS label',
      fix: 'write a namespace of lower-case letters, digits and dashes, or none',
    },
  ];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : `of type ${value === null ? 'null' : typeof value}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
