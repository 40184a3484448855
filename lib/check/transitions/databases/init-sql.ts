import { EXTENSIONS_ANNOTATION } from '../../../model/extensions';
import type { Fault } from '../../../model/finding';
import { isMadeByItsLibrary, librariesIn } from '../../../postgresql/extensions';
import { asMapping, asText, valueAt } from '../../references/loosely';
import { isWriting } from '../archives/archive';
import { error } from '../fault';
import { CRUNCHY } from '../kinds';
import { onChange, type Rule } from '../rule';
import { sameValue } from '../../references/same-value';
import { annotationOf } from '../sites/site';
import type { Standing } from '../standing';

const CODE = 'transition/init-sql';
const FIELD = ['spec', 'databaseInitSQL'];
const ANNOTATION = ['metadata', 'annotations', EXTENSIONS_ANNOTATION];

/** The operator runs the SQL of a cluster when it first sees it, and forgets that only once the field is gone. */
export const INIT_SQL: Rule = {
  code: CODE,
  kinds: [CRUNCHY],
  judge: onChange((before, after) => {
    // A standby gets from its source what is made there.
    if (!isWriting(after)) return [];
    const [was, is] = [before, after].map(({ object }) => valueAt(object, ...FIELD) ?? undefined);
    if (sameValue(was, is)) return passedOver(before, after);
    if (is === undefined) return [];
    return was === undefined ? beforeTheRestart(before, after) : [replaced(is)];
  }),
};

function replaced(field: unknown): Fault {
  const { name, key } = asMapping(field);
  const script = `${asText(key) ?? 'the SQL'} of ${asText(name) ?? 'another ConfigMap'}`;
  const message = `databaseInitSQL changes to ${script}: the operator runs the SQL of a cluster once, and passes this over in silence`;
  return error(CODE, FIELD, message, 'run the statements in a migration, and have this change excused');
}

/** Also where there is no SQL: a restored cluster is given none, for it has what was asked for until then. */
function passedOver(before: Standing, after: Standing): readonly Fault[] {
  const made = new Set(extensionsOf(before));
  const added = extensionsOf(after).filter((extension) => !made.has(extension));
  if (added.length === 0) return [];
  const message = `${added.join(', ')} ${added.length > 1 ? 'are' : 'is'} asked for too late: the operator runs the SQL of a cluster once, and passes this over in silence`;
  const fix =
    'run CREATE EXTENSION in a migration, as postgres where it is not trusted, unless the SQL has failed so far; and have this change excused';
  return [error(CODE, ANNOTATION, message, fix)];
}

/** The operator restarts PostgreSQL for the sake of a parameter after it has run the SQL, and not if that fails. */
function beforeTheRestart(before: Standing, after: Standing): readonly Fault[] {
  const loaded = new Set(preloadedOf(before));
  const made = new Set(extensionsOf(after).map((extension) => extension.slice(extension.indexOf('.') + 1)));
  const late = preloadedOf(after).filter(
    (library) => !loaded.has(library) && made.has(library) && isMadeByItsLibrary(library),
  );
  if (late.length === 0) return [];
  const names = late.join(', ');
  const message = `${names} cannot be made before its library is loaded: the operator runs the SQL first, and while that fails it never restarts PostgreSQL`;
  const fix = `add ${names} to the parameter shared_preload_libraries in a change of its own, and ask for the extension once that is applied`;
  return [error(CODE, ANNOTATION, message, fix)];
}

/** As `orders.pg_trgm`. */
function extensionsOf(cluster: Standing): readonly string[] {
  return annotationOf(cluster, EXTENSIONS_ANNOTATION)?.split(/,\s*/) ?? [];
}

function preloadedOf({ object }: Standing): readonly string[] {
  return librariesIn(asText(valueAt(object.spec, 'config', 'parameters', 'shared_preload_libraries')) ?? '');
}
