import { z } from 'zod';
import { appEntrySchema, sharedSettingsSchema } from './schema/app-entry-schema';
import { settingsOf } from './schema/common-schema';
import { appsOf, environmentSchema } from './schema/environment-schema';
import { fleetSchema } from './schema/fleet-schema';
import type { Workspace } from './workspace';

/** The JSON Schemas of the files in `environments/`. */
export interface EditorSchemas {
  readonly fleet: object;
  readonly environment: object;
}

/**
 * The JSON Schemas for editors, with the settings of the workspace's apps: draft 07, which is what the language server
 * for YAML understands. No setting is required in any one place, since it may be set in another.
 */
export function editorSchemas(workspace: Workspace): EditorSchemas {
  const definitions = [...workspace.apps];
  const settings = settingsOf(sharedSettingsSchema(definitions.map(([, app]) => app.settings)));
  const entries = definitions.map(([name, app]) => [name, appEntrySchema(app.settings).nullish()] as const);
  const apps = appsOf(z.object(Object.fromEntries(entries)));
  return {
    fleet: editorSchema(fleetSchema.extend({ settings })),
    environment: editorSchema(environmentSchema.extend({ settings, apps })),
  };
}

function editorSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => {
      // zod would drop keys that it does not know; fairlead refuses them.
      if (jsonSchema.properties) jsonSchema.additionalProperties ??= false;
      if (path[1] !== 'settings' && path[1] !== 'apps') return;
      delete jsonSchema.required;
      // A part of a value may fit several forms of it, of which oneOf would allow but one.
      if (jsonSchema.oneOf) {
        jsonSchema.anyOf = jsonSchema.oneOf;
        delete jsonSchema.oneOf;
      }
    },
  });
}
