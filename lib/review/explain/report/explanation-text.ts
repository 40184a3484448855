import { snippet, placeText } from '../../../errors/format';
import type { SourceReader } from '../../../errors/source-lines';
import type { Mark } from '../../../model/place';
import { counted } from '../../../model/counted';
import type { ExplainedLeaf, Explanation, LeafOrigin, Overridden } from '../explained';
import type { ManifestFile } from '../leaves/picture';
import { oneLine } from './one-line';

/** So many fields are told at length; more are told in a line each. */
const AT_LENGTH = 6;

/**
 * An explanation as people read it: a few fields with the lines that they follow from, what those overrode and why a
 * default is what it is; many fields each in a line.
 */
export function explanationText(file: ManifestFile, { leaves, fixed }: Explanation, read: SourceReader): string {
  const { construct, place } = file.manifest;
  const head = `dist/${file.path}\nmade by ${construct} at ${placeText(place)}\n`;
  const fields = leaves.length <= AT_LENGTH ? leaves.map((leaf) => longText(leaf, read)) : [shortText(leaves)];
  return [head, ...fields, ...fixedText(fixed.flatMap(({ mark }) => mark ?? []))].join('\n');
}

function fixedText(marks: readonly Mark[]): readonly string[] {
  if (marks.length === 0) return [];
  const places = marks.map(({ place }) => placeText(place)).join(', ');
  return [`not known of ${counted(marks.length, 'input')}, for no other value was valid: ${places}\n`];
}

function shortText(leaves: readonly ExplainedLeaf[]): string {
  const fields = leaves.map(({ leaf }) => `${leaf.field}: ${oneLine(leaf.value)}`);
  const width = Math.min(72, Math.max(...fields.map(({ length }) => length)));
  return leaves.map(({ origins }, at) => `${(fields[at] ?? '').padEnd(width)}  ${originsLine(origins)}\n`).join('');
}

function originsLine([first, ...others]: readonly LeafOrigin[]): string {
  if (!first) return '';
  return others.length === 0 ? originName(first) : `${originName(first)} and ${others.length} more`;
}

/** Where an origin is, in a few words. */
function originName({ what, mark, id }: Omit<LeafOrigin, 'reach'>): string {
  if (id !== undefined) return `default ${id}`;
  const place = mark ? placeText(mark.place) : '';
  return what === 'construct' ? `the construct at ${place}` : place;
}

function longText({ leaf, origins, overrode }: ExplainedLeaf, read: SourceReader): string {
  const [first, ...others] = origins;
  return [
    `${leaf.field}: ${oneLine(leaf.value)}`,
    ...(first ? originLines(first, read) : []),
    ...overrode.flatMap((each) => overriddenLines(each, read)),
    ...others.flatMap((each) => [`  follows from this as well`, ...originLines(each, read)]),
    '',
  ].join('\n');
}

function overriddenLines(overridden: Overridden, read: SourceReader): readonly string[] {
  const layer = overridden.layer === undefined ? '' : `, of the layer ${overridden.layer}`;
  return [`  overrode ${oneLine(overridden.value)}${layer}`, ...originLines(overridden, read)];
}

function originLines(origin: Omit<LeafOrigin, 'reach'>, read: SourceReader): readonly string[] {
  const { mark, reason, source } = origin;
  const lines = mark ? snippet(mark.place, mark.span, read) : [];
  return [
    `  ${originName(origin)}`,
    ...lines.map((line) => `  ${line}`),
    ...(reason === undefined ? [] : [`    why: ${reason}`]),
    ...(source ? [`    see: ${source.title}, ${source.url}`] : []),
  ];
}
