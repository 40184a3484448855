import type { z } from 'zod';
import type { Exemption } from '../model/policy';
import type { Tier } from '../model/tier';
import type { AbsolutePlace } from './call-site';

/** Marks what `defineApp` returns; a registered symbol, so that two copies of the package know each other's apps. */
const APP = Symbol.for('fairlead.app');

/** What a namespace may admit by Pod Security, the strictest first. */
export const POD_SECURITY = ['restricted', 'baseline', 'privileged'] as const;

export type PodSecurity = (typeof POD_SECURITY)[number];

/** The one of two levels that admits more. */
export function looserPodSecurity(a: PodSecurity, b: PodSecurity): PodSecurity {
  return POD_SECURITY.indexOf(a) < POD_SECURITY.indexOf(b) ? b : a;
}

/** An exemption as `defineApp` takes it: it holds for the app, and its owner answers for it unless another is named. */
export type AppExemption = Omit<Exemption, 'app' | 'owner' | 'place'> & { readonly owner?: string };

/** An app as its file defines it: what the workspace needs to know before anything is built. */
export interface AppDefinition {
  readonly name: string;
  readonly owner: string;
  /** The namespace of the app's objects, unless an environment says otherwise; default the app's name. */
  readonly namespace: string | undefined;
  /** What the app's namespace must admit; of several apps in a namespace the loosest counts. */
  readonly podSecurity: PodSecurity;
  /** The settings that environments may set. */
  readonly settings: z.ZodObject;
  /** Settings that hold where no environment file sets them, by tier. */
  readonly tierDefaults: Partial<Record<Tier, Readonly<Record<string, unknown>>>>;
  /** Leave for single objects of the app to go against single policies. */
  readonly exemptions: readonly AppExemption[];
  /** Composes the app; synth hands it the scope that constructs stand in. */
  readonly build: (scope: never) => void;
  /** The line that calls defineApp. */
  readonly definedAt: AbsolutePlace;
}

/** Marks a definition as made by `defineApp`. */
export function markApp(definition: AppDefinition): AppDefinition {
  return Object.freeze(Object.defineProperty({ ...definition }, APP, { value: true }));
}

export function isAppDefinition(value: unknown): value is AppDefinition {
  return typeof value === 'object' && value !== null && APP in value;
}
