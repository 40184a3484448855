import { nearest } from '../../../errors/nearest';
import { CelError } from '../cel-error';
import { isSince } from '../library/is-since';
import type { Node } from '../syntax/ast';
import type { Inference } from '../types/inference';
import type { Type } from '../types/type';
import { TYPE_NAMES } from './type-names';
import type { Typed } from './typed';

/** A variable: where its value is found, and what is known of it. */
export interface Variable {
  readonly slot: number;
  readonly type: Type;
  /** The types of its fields where those are computed on demand. */
  readonly fields?: ReadonlyMap<string, Type>;
}

/** What a part of an expression is compiled with. */
export interface Context {
  /** Kubernetes minor version, such as `1.34`. */
  readonly kubernetes: string;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly inference: Inference;
  /** Whether lists and maps may mix types: only the values of `format` do. @default false */
  readonly mixes?: boolean;
  /** Takes a new place for a variable. */
  readonly newSlot: () => number;
  /** Compiles a part of this part. */
  readonly translate: (node: Node, context: Context) => Typed;
}

/** The error for a name that stands for nothing. */
export function unknownName(name: string, offset: number, { variables }: Context): CelError {
  if (name === 'authorizer') {
    return new CelError('type', 'authorizer can be answered only in a cluster, where a request has a user', offset);
  }
  return new CelError(
    'type',
    `unknown variable ${name}${suggestion(name, [...variables.keys(), ...TYPE_NAMES])}`,
    offset,
  );
}

/** @throws CelError where a later version of Kubernetes than the cluster's brought something */
export function assertSince(what: string, since: string, offset: number, { kubernetes }: Context): void {
  if (isSince(kubernetes, since)) return;
  throw new CelError('type', `${what} is there since Kubernetes ${since}, not yet in ${kubernetes}`, offset);
}

/** The nearest known name, as the end of a message. */
export function suggestion(name: string, known: Iterable<string>): string {
  // Of two letters, nearly every other name is near.
  const near = name.length > 2 ? nearest(name, known) : undefined;
  return near === undefined ? '' : `, did you mean ${near}`;
}
