import type { FieldChange, ObjectChange } from '../../change';
import { pathText } from '../../compare/path-text';
import type { FoldedConsequence, ReviewEntry } from '../../review';
import { consequenceText } from '../consequence-text';
import { deliveryTexts } from '../delivery-texts';
import { entryObjects, entryRemarks, VERBS } from '../headline';
import { shortened } from '../shortened';
import { shownFields } from '../shown-value';
import { valueText } from '../value-text';
import type { WhereText } from '../where-text';
import type { Matrix } from './matrix-of';
import { pageMember } from './page-member';
import type { PageConsequence, PageEntry, PageField } from './page-model';
import type { Shown } from './shown';
import { shownChanges } from './shown-changes';
import { touchesOf } from './touches-of';

const MOST_FIELDS = 60;
const LONGEST_VALUE = 2_000;

/** What an entry is told with: what all entries have in common. */
export interface Telling {
  readonly matrix: Matrix;
  readonly shown: Shown;
  readonly whereText: WhereText;
}

/** An entry as the page shows it. */
export function pageEntry(entry: ReviewEntry, { matrix, shown, whereText }: Telling): PageEntry {
  const [first] = entry.changes;
  const fields = first ? shownFields(first, entry.fields) : [];
  return {
    risk: entry.risk,
    verb: VERBS[entry.kind],
    objects: entryObjects(entry),
    remarks: entryRemarks(entry),
    where: whereText(entry.where),
    touches: touchesOf(entry, matrix),
    consequences: entry.consequences.map((consequence) => pageConsequence(consequence, entry, whereText)),
    delivery: deliveryTexts(entry),
    fields: first ? fields.slice(0, MOST_FIELDS).map((field) => pageField(first, field, shown)) : [],
    moreFields: Math.max(0, fields.length - MOST_FIELDS),
    members: shownChanges(entry.changes).map((change) => pageMember(change, shown)),
    changes: entry.changes.length,
  };
}

function pageConsequence(consequence: FoldedConsequence, entry: ReviewEntry, whereText: WhereText): PageConsequence {
  const { rule, risk, fix, path } = consequence;
  const text = consequenceText(consequence, entry, whereText);
  return { rule, risk, text, ...(fix !== undefined && { fix }), ...(path && { path: pathText(path) }) };
}

function pageField(change: ObjectChange, field: FieldChange, shown: Shown): PageField {
  const [before, after] = [valueText(field.before), valueText(field.after)];
  const origin = after === undefined ? undefined : shown.originAt(change, field.path);
  return {
    path: pathText(field.path),
    ...(before !== undefined && { before: shortened(before, LONGEST_VALUE) }),
    ...(after !== undefined && { after: shortened(after, LONGEST_VALUE) }),
    ...(origin !== undefined && { origin }),
  };
}
