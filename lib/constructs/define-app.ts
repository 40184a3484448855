import { z } from 'zod';
import type { Tier } from '../model/tier';
import { markApp, type AppDefinition, type AppExemption, type PodSecurity } from '../workspace/app-definition';
import { callSite } from '../workspace/call-site';
import { bringForward } from './workload/task-order';
import type { AppScope } from './app/app-scope';

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
  /**
   * The Pod Security level of the app's namespace, for apps with pods that `restricted` would refuse, such as those of
   * YAML that exists already. Of several apps in one namespace the loosest counts.
   * @default restricted
   */
  readonly podSecurity?: PodSecurity | undefined;
  /**
   * Leave for single objects of the app to go against single policies for a while, each with a reason and the last day
   * it holds; `fairlead policy exemptions` lists them all.
   * @default none
   */
  readonly exemptions?: readonly AppExemption[] | undefined;
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
    podSecurity: props.podSecurity ?? 'restricted',
    settings: props.settings ?? z.object({}),
    tierDefaults: props.tierDefaults ?? {},
    exemptions: props.exemptions ?? [],
    build: (app: AppScope<z.output<Schema>>) => {
      // What build answers is passed on: synth tells an asynchronous one from the others.
      const build: (app: AppScope<z.output<Schema>>) => unknown = props.build;
      const outcome = build(app);
      bringForward(app);
      return outcome;
    },
    definedAt: callSite() ?? { path: 'unknown', line: 1, column: 1 },
  });
}
