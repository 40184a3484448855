import type { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { ManifestDocument } from '../../model/document';
import { MANIFEST } from '../yaml/dialect';
import { plain, spotAt, textAt, type Located, type LocatedEntry, type LocatedMapping } from '../yaml/located';
import { parseYaml, type YamlText } from '../yaml/parse-yaml';
import { splitStream } from './split-stream';

/** An API server takes no larger request; what is larger is no manifest, and would take long to read. */
const MOST_CHARACTERS = 3 * 1024 * 1024;

/**
 * The mappings in a stream of YAML or JSON, one for each document, and for a `List` one for each of its items.
 *
 * @param file The path that places are told with.
 * @param problems Takes FL1002 to FL1008 for what cannot be read, FL6004 for a document that is too large or no mapping;
 * the others of the stream are read all the same.
 */
export function parseManifests(text: string, file: string, problems: Problems): readonly ManifestDocument[] {
  return splitStream(text, file).flatMap((source) => {
    if (source.text.length > MOST_CHARACTERS) {
      problems.add(tooLarge(source));
      return [];
    }
    const document = parseYaml(source, problems, MANIFEST);
    return document && !isNull(document)
      ? mappings(document).flatMap((node) => problems.catch(() => manifestOf(node)) ?? [])
      : [];
  });
}

/** What kubectl passes over, since templates leave it where they render nothing. */
function isNull(document: Located): boolean {
  return document.kind === 'scalar' && document.value === null;
}

/** The document, or the items of a list as `kubectl get -o yaml` gives it. */
function mappings(document: Located): readonly Located[] {
  const kind = textAt(document, 'kind') ?? '';
  const items = spotAt(document, ['items']).node;
  if (!kind.endsWith('List') || items?.kind !== 'list' || document.kind !== 'mapping') return [document];
  return items.items.map((item) => withKind(item, document, kind.slice(0, -'List'.length)));
}

/** The items of a typed list may leave to the list what they are. */
function withKind(item: Located, { entries }: LocatedMapping, kind: string): Located {
  if (item.kind !== 'mapping' || kind === '') return item;
  const told = new Map<string, LocatedEntry>();
  for (const key of ['apiVersion', 'kind']) {
    const entry = entries.get(key);
    if (entry)
      told.set(
        key,
        key === 'kind' ? { ...entry, value: { ...entry.value, kind: 'scalar', value: kind, text: kind } } : entry,
      );
  }
  return { ...item, entries: new Map([...told, ...item.entries]) };
}

function manifestOf(node: Located): ManifestDocument {
  if (node.kind !== 'mapping') throw noMapping(node);
  return {
    object: plain(node) as Record<string, unknown>,
    place: startOf(node).place,
    locate: (path) => {
      const { node: found, head } = spotAt(node, path);
      return path.length === 0 ? startOf(node) : found && head === node ? found : head;
    },
  };
}

/** The first key, since a mapping may start with a comment. */
function startOf(node: LocatedMapping) {
  const [first] = node.entries.values();
  const { place, span } = first?.key ?? node;
  return { place, span };
}

function noMapping(node: Located): UserError {
  return new UserError('FL6004', {
    message: `a manifest must be a mapping, found a ${node.kind === 'list' ? 'list' : 'value'}`,
    place: node.place,
    span: node.span,
    fix: 'write apiVersion, kind and metadata, or leave the file out',
  });
}

function tooLarge({ file, firstLine = 1, text }: YamlText): UserError {
  return new UserError('FL6004', {
    message: `this document has ${text.length} characters, and no API server takes more than ${MOST_CHARACTERS}`,
    place: { file, line: firstLine, column: 1 },
    fix: 'split it into objects, each a document of its own',
  });
}
