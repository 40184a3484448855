import type { FieldChange } from '../../change';
import type { ListRule } from './list-rule';

/**
 * Which values are as good as none: nothing but a field that is missing; null too; `[]` too; or `{}` too, and a mapping
 * that holds only what is as good as none.
 */
export type Absent = 'nothing' | 'null' | 'empty list' | 'empty';

/** What a value comes to, so that two that are written differently can be the same. */
export interface Reading {
  readonly as: NonNullable<FieldChange['as']>;
  /** Compared as it is; a mapping or list is compared field by field. */
  readonly is: bigint | number | string | object;
}

/** What a field means, beyond what is written there, and what the fields below it mean. */
export interface Shape {
  readonly absent: Absent;
  /** How the elements of a list are told apart; default: by `name` where all have one of their own, in order. */
  readonly list?: ListRule;
  /** Reads a value as what it is; undefined for one that cannot be read so. @param key The key that it stands under. */
  readonly read?: (value: unknown, key: string) => Reading | undefined;
  /** What is below some keys of a mapping. */
  readonly fields?: ReadonlyMap<string, Shape>;
  /** What is below every other key of a mapping. */
  readonly each?: Shape;
  /** What every element of a list is. */
  readonly items?: Shape;
  /** What is below wherever nothing else is said; default: this shape itself. */
  readonly rest?: Shape;
}

/** Part of a shape. */
export type Trait = Partial<Shape>;

/** What is below a key of a mapping. */
export function shapeBelow(shape: Shape, key: string): Shape {
  return shape.fields?.get(key) ?? shape.each ?? shape.rest ?? shape;
}

/** What every element of a list is. */
export function shapeOfItems(shape: Shape): Shape {
  return shape.items ?? shape.rest ?? shape;
}

/** Manifests as the API server keeps its own kinds: a list that is empty does not outlive being stored. */
export const BUILT_IN: Shape = { absent: 'empty list' };

/** Manifests of others: whether empty means something is for their controllers to say. */
export const CUSTOM: Shape = { absent: 'null' };

/** What is no manifest: even null may mean something. */
export const FREE_FORM: Shape = { absent: 'nothing' };
