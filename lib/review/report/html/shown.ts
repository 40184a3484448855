import type { ObjectChange, ReviewPath } from '../../change';
import { shownObject } from '../shown-value';
import type { ToldLeaf, ToldOverridden, ToldPlace } from '../../explain/told';
import { Interned } from './interned';
import { shortened } from '../shortened';
import { valueText } from '../value-text';
import type { PageOrigin } from './page-model';

const LONGEST_LINE = 1_000;
const LONGEST_VALUE = 120;

const WHAT: Readonly<Record<ToldLeaf['what'], string>> = {
  setting: 'set by a setting',
  source: 'set in the source',
  default: 'a default',
  construct: 'made by the construct',
};

/** Tells where a field of what a change leads to comes from; undefined where nobody can tell. */
export type OriginOf = (change: ObjectChange, path: ReviewPath) => ToldLeaf | undefined;

/** The lines and origins that the page shows, while it is put together: each is sent once. */
export class Shown {
  readonly lines = new Interned<string>();
  readonly origins = new Interned<PageOrigin>();

  constructor(private readonly originOf: OriginOf) {}

  /** The position of a line of a manifest; one that is too long loses its middle. */
  line(text: string): number {
    return this.lines.at(shortened(text, LONGEST_LINE));
  }

  /** The position of where a field of what a change leads to was set; undefined where nobody can tell. */
  originAt(change: ObjectChange, path: ReviewPath): number | undefined {
    const object = change.after?.object;
    if (!object) return undefined;
    const origin = this.originOf(change, path);
    // The line that sets a secret may be the secret.
    return origin && this.origins.at(pageOrigin(origin, shownObject(object) === object));
  }
}

function pageOrigin(
  { what, from, id, reason, source, overrode, also, construct }: ToldLeaf,
  isOpen: boolean,
): PageOrigin {
  return {
    what: WHAT[what],
    ...(from && { place: `${placeText(from)}:${from.column}` }),
    ...(isOpen && from?.snippet !== undefined && { snippet: from.snippet }),
    ...(id !== undefined && { id }),
    ...(reason !== undefined && { reason }),
    ...(source && { source }),
    overrode: overrode.map((other) => overriddenText(other, isOpen)),
    also: also.flatMap((other) => other.id ?? (other.from ? placeText(other.from) : [])),
    construct: `${construct.path} (${placeText(construct.from)})`,
  };
}

/** `3 (fleet, environments/fleet.yaml:4)`, `2 (workload.replicas)`. */
function overriddenText({ value, layer, from, id }: ToldOverridden, isOpen: boolean): string {
  const text = isOpen
    ? shortened((valueText(value) ?? 'nothing').replaceAll('\n', ' '), LONGEST_VALUE)
    : 'another value';
  const about = [...(layer ? [layer] : []), ...(from ? [placeText(from)] : []), ...(id === undefined ? [] : [id])];
  return about.length === 0 ? text : `${text} (${about.join(', ')})`;
}

function placeText({ file, line }: ToldPlace): string {
  return `${file}:${line}`;
}
