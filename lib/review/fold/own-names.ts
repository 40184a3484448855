import { compareText } from '../../model/compare-text';
import type { ObjectChange } from '../change';
import { appNameOf, locationOf } from '../objects/location';

/** No text of a manifest holds these where it is written as JSON. */
const PLACEHOLDERS = { object: '\u0001', former: '\u0002', app: '\u0003', cluster: '\u0004', environment: '\u0005' };

/** What is taken for a name: words alone, or also what a word begins with, as `cart` does in `cartservice`. */
export type NameSearch = 'words' | 'beginnings';

/** The start of a text, what is part of no word, or a line break as JSON writes it. */
const START = '(?<=^|[^A-Za-z0-9]|\\\\[nrt])';
const END: Readonly<Record<NameSearch, string>> = { words: '(?![A-Za-z0-9])', beginnings: '' };

/**
 * Takes the names out of a text that are an object's own: its name, the former one, those of its app, cluster and
 * environment. What two texts come to then is the same where they differ in nothing else.
 */
export function withoutOwnNames(change: ObjectChange, search: NameSearch): (text: string) => string {
  const names = ownNames(change);
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  const pattern = new RegExp(`${START}(?:${longestFirst.map(escaped).join('|')})${END[search]}`, 'g');
  return (text) => text.replace(pattern, (name) => names.get(name) ?? name);
}

/** What stands for each name; of two that are the same, the wider: most objects are called like their app. */
function ownNames({ id, where, before, after }: ObjectChange): ReadonlyMap<string, string> {
  const file = (after ?? before)?.file ?? '';
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [before?.id.name, PLACEHOLDERS.former],
    [id.name, PLACEHOLDERS.object],
    [appNameOf(locationOf(file)), PLACEHOLDERS.app],
    [where.cluster, PLACEHOLDERS.cluster],
    [where.environment, PLACEHOLDERS.environment],
  ];
  return new Map(pairs.flatMap(([name, placeholder]) => (name ? [[name, placeholder] as const] : [])));
}

function escaped(name: string): string {
  return name.replace(/\W/g, '\\$&');
}
