import type { UserError } from '../../errors/user-error';
import type { Apps } from '../apps/load-apps';
import { sharedSettingsSchema } from '../schema/app-entry-schema';
import { shapeOf } from '../schema/shape';
import { unknownKeys } from '../schema/unknown-keys';
import { spotAt, type Located } from '../yaml/located';

/** FL1005 for each key under `settings` of an environment or the fleet that no app declares. */
export function unknownSettings(documents: readonly Located[], apps: Apps): UserError[] {
  // An app that could not be loaded may be the one that declares the key.
  if (apps.loaded.size < apps.names.length) return [];
  const shape = shapeOf(sharedSettingsSchema([...apps.loaded.values()].map((app) => app.definition.settings)));
  return documents.flatMap((document) => {
    const { node } = spotAt(document, ['settings']);
    return node ? unknownKeys(node, shape) : [];
  });
}
