import { nearest } from '../errors/nearest';
import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Moved } from '../constructs/app/moved';
import type { KubernetesObject, Manifest } from '../model/manifest';
import { MOVED_FROM, MOVED_REASON } from '../model/moved';

/**
 * The objects of an app, those that it declares moved with what they were called before, so that whoever compares them
 * with an earlier `dist/` knows.
 *
 * @param problems Takes FL3008 for a declaration that no object answers to, or whose former name is still in use.
 */
export function markMoved(
  manifests: readonly Manifest[],
  declarations: readonly Moved[],
  problems: Problems,
): readonly Manifest[] {
  return declarations.reduce((marked, moved) => {
    problems.catch(() => {
      refuseIdle(marked, moved);
    });
    return marked.map((manifest) => (concerns(moved, manifest) ? withMark(manifest, moved) : manifest));
  }, manifests);
}

function concerns({ kind, to }: Moved, { object }: Manifest): boolean {
  const name = nameOf(object);
  return (kind === undefined || object.kind === kind) && (name === to || name.startsWith(`${to}-`));
}

/** Users' code may leave an object without metadata or a name; layout refuses it later. */
function nameOf({ metadata }: { readonly metadata?: { readonly name?: unknown } }): string {
  return typeof metadata?.name === 'string' ? metadata.name : '';
}

function withMark({ object, ...rest }: Manifest, moved: Moved): Manifest {
  const annotations = {
    ...object.metadata.annotations,
    [MOVED_FROM]: formerIdentity(object, moved),
    [MOVED_REASON]: moved.reason,
  };
  return { ...rest, object: { ...object, metadata: { ...object.metadata, annotations } } };
}

function formerIdentity({ kind, metadata }: KubernetesObject, { from, to }: Moved): string {
  return `${kind}/${from}${metadata.name.slice(to.length)}`;
}

/** @throws UserError FL3008 */
function refuseIdle(manifests: readonly Manifest[], moved: Moved): void {
  const { kind, from, to, place } = moved;
  const ofKind = manifests.filter(({ object }) => kind === undefined || object.kind === kind);
  const found = ofKind.filter((manifest) => concerns(moved, manifest));
  if (found.length === 0) {
    const near = nearest(to, new Set(ofKind.map(({ object }) => nameOf(object))));
    throw new UserError('FL3008', {
      message: `no ${kind ?? 'object'} of the app is called ${to}, which was declared as moved`,
      place,
      fix: near === undefined ? 'name an object that the app makes' : `did you mean "${near}"?`,
    });
  }
  const former = new Set(found.map(({ object }) => formerIdentity(object, moved)));
  const still = manifests.find(({ object }) => former.has(`${object.kind}/${nameOf(object)}`));
  if (!still) return;
  throw new UserError('FL3008', {
    message: `${still.object.kind} ${from} is declared as moved to ${to}, and the app still makes it`,
    place,
    fix: 'take the declaration away, or the construct that makes it',
  });
}
