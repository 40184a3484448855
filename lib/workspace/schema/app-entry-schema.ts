import { z } from 'zod';
import { appClusterSchema, appClustersOf, appSchema } from './environment-schema';

/** Keys of an app's entry that fairlead reads itself, so that no setting can have these names. */
export const RESERVED_KEYS: readonly string[] = Object.keys(appSchema.shape);

/** What an environment may say of one app: its settings, also for one cluster, and the reserved keys. */
export function appEntrySchema(settings: z.ZodObject): z.ZodObject {
  const clusters = appClustersOf(settings.safeExtend(appClusterSchema.shape));
  return settings.safeExtend({ ...appSchema.shape, clusters });
}

/** What an environment or the fleet may set for all apps: each key that some app declares, in any form one takes. */
export function sharedSettingsSchema(apps: Iterable<z.ZodObject>): z.ZodObject {
  const declared = new Map<string, Map<string, z.ZodType>>();
  for (const settings of apps) {
    for (const [key, schema] of Object.entries(settings.shape) as [string, z.ZodType][]) {
      const forms = declared.get(key) ?? new Map<string, z.ZodType>();
      forms.set(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })), schema);
      declared.set(key, forms);
    }
  }
  return z.object(Object.fromEntries([...declared].map(([key, forms]) => [key, z.union([...forms.values()])])));
}
