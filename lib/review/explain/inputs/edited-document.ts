import type { Located, LocatedEntry } from '../../../workspace/yaml/located';
import { OFF } from '../source/switches';
import type { Edit } from './edit';

type DocumentEdit = Extract<Edit, { readonly in: 'document' }>;

/** A file of `environments/` as it is after some edits; what has none is shared with what it was. */
export function editedDocument(document: Located, edits: readonly DocumentEdit[]): Located {
  const byTarget = new Map<object, DocumentEdit>(edits.map((edit) => [edit.at, edit]));
  return edited(document, byTarget);
}

function edited(node: Located, edits: ReadonlyMap<object, DocumentEdit>): Located {
  const edit = edits.get(node);
  if (node.kind === 'scalar') {
    return edit && 'value' in edit ? { ...node, value: edit.value, text: String(edit.value) } : node;
  }
  if (node.kind === 'list') {
    const items = node.items.filter((item) => !isOff(edits.get(item))).map((item) => edited(item, edits));
    return { ...node, items };
  }
  const entries = [...node.entries].flatMap(([name, entry]): [string, LocatedEntry][] => {
    if (isOff(edits.get(entry))) return [];
    const renamed = edits.get(entry.key);
    return [[renamed && 'name' in renamed ? renamed.name : name, { ...entry, value: edited(entry.value, edits) }]];
  });
  return { ...node, entries: new Map(entries) };
}

function isOff(edit: DocumentEdit | undefined): boolean {
  return edit !== undefined && 'value' in edit && edit.value === OFF;
}
