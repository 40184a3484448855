import { z } from 'zod';
import { appClusterSchema, appClustersOf, appSchema } from './environment-schema';
import { shapeOf } from './shape';

/** Keys of an app's entry that fairlead reads itself, so that no setting can have these names. */
export const RESERVED_KEYS: readonly string[] = Object.keys(appSchema.shape);

/** Made once for the settings of an app, so that their shape is read once too. */
const entries = new WeakMap<z.ZodObject, z.ZodObject>();

/** What an environment may say of one app: its settings, also for one cluster, and the reserved keys. */
export function appEntrySchema(settings: z.ZodObject): z.ZodObject {
  const known = entries.get(settings);
  if (known) return known;
  const clusters = appClustersOf(settings.safeExtend(appClusterSchema.shape));
  const entry = settings.safeExtend({ ...appSchema.shape, clusters });
  entries.set(settings, entry);
  return entry;
}

/** What an environment or the fleet may set for all apps: each key that some app declares, in any form one takes. */
export function sharedSettingsSchema(apps: Iterable<z.ZodObject>): z.ZodObject {
  const declared = new Map<string, Map<string, z.ZodType>>();
  for (const settings of apps) {
    for (const [key, schema] of Object.entries(settings.shape) as [string, z.ZodType][]) {
      const forms = declared.get(key) ?? new Map<string, z.ZodType>();
      forms.set(JSON.stringify(shapeOf(schema).root), schema);
      declared.set(key, forms);
    }
  }
  return z.object(Object.fromEntries([...declared].map(([key, forms]) => [key, z.union([...forms.values()])])));
}
