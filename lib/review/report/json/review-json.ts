import type { Placed, Where } from '../../change';
import { pathText } from '../../compare/path-text';
import type { FoldedConsequence, Review, ReviewEntry } from '../../review';
import { shownFields } from '../shown-value';
import { countByRisk, countObjects, worstRisk } from '../summary';
import { pointerIn } from './pointer';
import { REVIEW_VERSION, type ReviewJson } from './review-schema';

type Json<Key extends keyof ReviewJson> = ReviewJson[Key] extends readonly (infer Element)[] ? Element : never;

/** A review as JSON; what there is none of is null. Nothing is shortened but secrets. */
export function reviewJson(review: Review): ReviewJson {
  const { before, after, entries, versions, demand, budgets, uncompared } = review;
  return {
    version: REVIEW_VERSION,
    before,
    after,
    risk: worstRisk(review.entries.map(({ risk }) => risk)) ?? null,
    summary: { changes: entries.length, objects: countObjects(entries), risks: countByRisk(entries) },
    changes: entries.map(changeJson),
    versions: versions.map((step) => ({
      ...step,
      before: step.before ?? null,
      after: step.after ?? null,
      where: step.where.map(whereJson),
      objects: [...step.objects],
    })),
    demand: demand.map((each) => ({ ...each, where: whereJson(each.where) })),
    budgets: budgets.map((budget) => ({ ...budget, where: whereJson(budget.where) })),
    uncompared: [...uncompared],
  };
}

function changeJson(entry: ReviewEntry): Json<'changes'> {
  return {
    kind: entry.kind,
    risk: entry.risk,
    objects: [...entry.objects],
    where: entry.where.map(whereJson),
    fields: fieldsJson(entry),
    consequences: entry.consequences.map(consequenceJson),
    delivery: entry.delivery.map(({ agent, act, notes }) => ({ agent, act, notes: [...notes] })),
    members: entry.changes.map(({ id, where, before, after, reason }) => ({
      object: id,
      where: whereJson(where),
      before: placedJson(before),
      after: placedJson(after),
      reason: reason ?? null,
    })),
  };
}

function fieldsJson({ changes: [first], fields }: ReviewEntry): Json<'changes'>['fields'] {
  if (!first) return [];
  return shownFields(first, fields).map(({ path, before, after, as }) => ({
    path: pathText(path),
    pointer: pointerIn((after === undefined ? first.before : first.after)?.object, path) ?? null,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    as: as ?? null,
  }));
}

function consequenceJson(consequence: FoldedConsequence): Json<'changes'>['consequences'][number] {
  const { rule, risk, message, fix, path, where, pods, demand } = consequence;
  return {
    rule,
    risk,
    message,
    fix: fix ?? null,
    path: path ? pathText(path) : null,
    where: where.map(whereJson),
    pods: pods ?? null,
    demand: demand ?? null,
  };
}

function placedJson(placed: Placed | undefined): Json<'changes'>['members'][number]['before'] {
  return placed ? { bundle: placed.bundle, file: placed.file } : null;
}

function whereJson({ environment, cluster }: Where): Json<'changes'>['where'][number] {
  return { environment, cluster: cluster ?? null };
}
