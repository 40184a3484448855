import { z } from 'zod';
import type { Tier } from '../../model/tier';
import { markApp, type AppDefinition } from '../../workspace/app-definition';
import { callSite } from '../../workspace/call-site';
import type { AppScope } from './app-scope';

/** What a team says of its app. */
export interface AppProps<Schema extends z.ZodObject> {
  /** The app's name, a DNS label; the same as the name of its file. */
  readonly name: string;
  /** The team that answers for the app; becomes the label `fairlead.dev/owner`. */
  readonly owner: string;
  /**
   * The settings that environments may set, as a zod object.
   * @default none
   */
  readonly settings?: Schema | undefined;
  /**
   * Settings that hold in a tier where no environment file sets them.
   * @default none
   */
  readonly tierDefaults?: Partial<Record<Tier, Partial<z.input<Schema>>>> | undefined;
  /**
   * The namespace of the app's objects, unless `environments/` says otherwise.
   * @default the app's name
   */
  readonly namespace?: string | undefined;
  /** Composes the app from constructs; called once for each cluster the app runs on. */
  readonly build: (app: AppScope<z.output<Schema>>) => void;
}

/** Defines an app: the default export of `apps/<name>.ts`. */
export function defineApp<Schema extends z.ZodObject = z.ZodObject<Record<string, never>>>(
  props: AppProps<Schema>,
): AppDefinition {
  return markApp({
    name: props.name,
    owner: props.owner,
    namespace: props.namespace,
    settings: props.settings ?? z.object({}),
    tierDefaults: props.tierDefaults ?? {},
    build: props.build,
    definedAt: callSite() ?? { path: 'unknown', line: 1, column: 1 },
  });
}
