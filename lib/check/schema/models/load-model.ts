import type { ModelError, Validate } from './model';
import { packageOf } from './packages';

/** What a path inside a package may consist of: a manifest must not name any other file. */
const VERSION = /^(?:[a-z0-9][a-z0-9.-]*\/)?v[a-z0-9]+$/;
const KIND = /^[A-Z][A-Za-z0-9]*$/;

/** How Node and Jest say that a package has no such file. */
const NOT_FOUND = ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED', 'MODULE_NOT_FOUND'];

/** The class of a kind; the classes of parts, such as PodSpec, know no `apiVersion`. */
interface KindClass {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly prototype: { readonly validate: (this: unknown) => void };
}

/** The validator of a kind; undefined where no package has one. */
export async function loadModel(apiVersion: string, kind: string): Promise<Validate | undefined> {
  const name = packageOf(apiVersion);
  if (name === undefined || !VERSION.test(apiVersion) || !KIND.test(kind)) return undefined;
  const found = (await importIfThere(`${name}/${apiVersion}/${kind}`))?.[kind];
  return found?.apiVersion === apiVersion && found.kind === kind ? validator(found) : undefined;
}

async function importIfThere(path: string): Promise<Readonly<Record<string, KindClass | undefined>> | undefined> {
  try {
    return (await import(path)) as Readonly<Record<string, KindClass>>;
  } catch (error) {
    if (NOT_FOUND.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** The class reports errors by throwing them; `validate` looks at nothing but the object it is called on. */
function validator({ prototype: { validate } }: KindClass): Validate {
  return (object) => {
    try {
      validate.call(object);
      return [];
    } catch (error) {
      const { errors } = error as { readonly errors?: readonly ModelError[] };
      if (errors === undefined) throw error;
      return errors;
    }
  };
}
