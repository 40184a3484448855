import type { DefaultId } from '../../../defaults/defaults';
import type { Mark } from '../../../model/place';
import type { Located, LocatedEntry, LocatedScalar } from '../../../workspace/yaml/located';
import type { OFF } from '../source/switches';

/** One thing about the inputs that is made otherwise, to see what follows from it. */
export type Edit =
  /** A scalar of `environments/*.yaml` says something else. */
  | { readonly in: 'document'; readonly file: string; readonly at: LocatedScalar; readonly value: unknown }
  /** An entry of a mapping, or an item of a list, is left out. */
  | { readonly in: 'document'; readonly file: string; readonly at: LocatedEntry | Located; readonly value: typeof OFF }
  /** A key is called something else. */
  | { readonly in: 'document'; readonly file: string; readonly at: Mark; readonly name: string }
  /** A switch of a source gives something else, or leaves its part out. */
  | { readonly in: 'source'; readonly file: string; readonly at: number; readonly value: unknown }
  /** A default has another value, in every tier. */
  | { readonly in: 'default'; readonly at: DefaultId; readonly value: unknown }
  /** Something that is named in several places is called something else in all of them. */
  | { readonly in: 'name'; readonly of: NamedThing; readonly from: string; readonly to: string };

/** What can be renamed; a cluster also by the environment that has it. */
export type NamedThing =
  { readonly kind: 'app' | 'environment' } | { readonly kind: 'cluster'; readonly environment: string };
