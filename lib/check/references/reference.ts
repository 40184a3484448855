import type { FieldPath } from '../../model/field-path';
import type { Fault } from '../../model/finding';
import type { Item } from './item';
import type { TargetKind } from './kinds';
import type { Field, Mapping } from './loosely';
import type { World } from './world';

/** A field that names another object: a mapping with a name in it, or the name itself. */
export interface Reference {
  /** Where it stands, as `route` reads it. */
  readonly at: string;
  /** What it points to, unless it says itself of which kind and group that is. */
  readonly to: TargetKind;
  /** The key of the name, where the field is a mapping. @default name */
  readonly name?: string;
  /** Whether the name is a host name, of which only those of Services in the cluster count. */
  readonly host?: true;
  /** Whether the target may be in any namespace, whatever the field says. */
  readonly anywhere?: true;
  /** Whether a ReferenceGrant has to allow a target in another namespace. */
  readonly grant?: true;
  /** Whether the target may well come about by itself, so that its absence is a warning. */
  readonly suspected?: true;
  /** Whether this field counts; @default always */
  readonly when?: (field: Mapping) => boolean;
}

/** One reference of one object. */
export interface Pointer {
  readonly to: TargetKind;
  readonly namespace: string;
  readonly name: string;
  /** Where the name stands. */
  readonly path: FieldPath;
  /** Keys, ports or listeners of the target that are counted on. */
  readonly parts: readonly Field[];
  /** Whether the object is content when nothing is there. */
  readonly optional: boolean;
  readonly anywhere: boolean;
  readonly grant: boolean;
  readonly suspected: boolean;
}

/** Finds what one object points to by other means than a name. */
export type Check = (item: Item, world: World) => readonly Fault[];

/** What objects of some kinds point to, by kind as `kindKey` writes it. */
export interface Topic {
  readonly references?: Readonly<Record<string, readonly Reference[]>>;
  readonly checks?: Readonly<Record<string, Check>>;
}

/** The same references where they stand deeper. */
export function below(at: string, references: readonly Reference[]): readonly Reference[] {
  return references.map((reference) => ({ ...reference, at: `${at}.${reference.at}` }));
}
