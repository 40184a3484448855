import { placeText, snippet } from '../../../errors/format';
import type { SourceReader } from '../../../errors/source-lines';
import { counted } from '../../../model/counted';
import { oneLine } from './one-line';
import type { Reached, ReachedField } from '../reached-from';

/** What follows from a line as people read it: by object, each field with its values and the bundles that have them. */
export function reachedText(reached: readonly Reached[], read: SourceReader): string {
  return reached.map((each) => inputText(each, read)).join('\n');
}

function inputText({ input: { mark }, fields }: Reached, read: SourceReader): string {
  const head = mark ? [placeText(mark.place), ...snippet(mark.place, mark.span, read)] : [];
  if (!fields) return text([...head, 'not known, for no other value was valid']);
  if (fields.length === 0) return text([...head, 'nothing follows from it']);
  return text([
    ...head,
    `${counted(fields.length, 'field')} ${fields.length === 1 ? 'follows' : 'follow'} from it`,
    ...fieldLines(fields),
  ]);
}

function fieldLines(fields: readonly ReachedField[]): readonly string[] {
  const objects = new Map<string, ReachedField[]>();
  for (const field of fields) {
    const name = `${field.object} of ${field.of}`;
    objects.set(name, [...(objects.get(name) ?? []), field]);
  }
  return [...objects].flatMap(([name, own]) => [`  ${name}`, ...own.flatMap(valueLines)]);
}

function valueLines({ field, values }: ReachedField): readonly string[] {
  return values.map(({ value, bundles }) => {
    const places = [...new Set(bundles.map(placeOf))].join(', ');
    return `    ${field}: ${oneLine(value)}  ${places}`;
  });
}

/** The cluster of a bundle, or the environment for what Argo CD reads. */
function placeOf(bundle: string): string {
  return bundle
    .replace(/^gitops\/(?:argocd|flux)\//, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
