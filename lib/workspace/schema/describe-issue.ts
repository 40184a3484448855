import type { z } from 'zod';
import type { Mark } from '../../model/place';
import { ERROR_CODES, type ErrorCode } from '../../errors/codes';
import { UserError } from '../../errors/user-error';
import { spotAt, type Located } from '../yaml/located';
import { expected } from './expected';
import { fixFor, formFix } from './fix-for';
import { knownKeys, shapeAt, shapeOfKeys, type Shape } from './shape';
import { unknownKey } from './unknown-name';

type Issue = z.core.$ZodIssue;

/** Longer text is cut where a message quotes it. */
const LONGEST = 60;

/** What zod judged, as a person wrote it. */
export interface Subject {
  /** What the whole is called in messages, such as `environments/prod.yaml`. */
  readonly name: string;
  readonly document: Located;
  readonly shape: Shape;
  /** Where a missing key may be set, after "set image"; default nothing more is said. */
  readonly where?: string;
}

/**
 * What a schema may say with `params` where a refinement fails.
 * A message that starts with "must" is completed with the name before it and the value found after it.
 */
export interface IssueParams {
  /** @default FL1004 */
  readonly code?: ErrorCode;
  readonly fix?: string;
}

/** zod's own words are set aside, so that only a message that a schema's author wrote is left. */
export const NO_MESSAGE = { error: (): string => '' } as const;

/** An issue of zod as errors with place and fix. It must come from a parse with `NO_MESSAGE`. */
export function describeIssue(issue: Issue, subject: Subject): UserError[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unrecognized(key, issue.path, subject));
  if (issue.code === 'invalid_key') return [wrongKey(issue, subject)];
  if (issue.code === 'invalid_union') {
    const deeper = onlyBranchOfTheRightType(issue.errors);
    if (deeper) {
      return deeper.flatMap((each) => describeIssue({ ...each, path: [...issue.path, ...each.path] }, subject));
    }
  }
  const { node } = spotAt(subject.document, issue.path);
  return [node ? wrongValue(issue, node, subject) : missing(issue, subject)];
}

function unrecognized(key: string, path: readonly PropertyKey[], { document, shape }: Subject): UserError {
  return unknownKey(key, knownKeys(shapeAt(shape, path)) ?? [], spotAt(document, [...path, key]).head);
}

function missing(issue: Issue, { document, name, shape, where }: Subject): UserError {
  const key = nameOf(issue.path, name);
  const parent = issue.path.slice(0, -1);
  const must = mustOf(issue, shapeAt(shape, issue.path));
  return new UserError('FL1007', {
    message: `${key} is missing in ${nameOf(parent, name)}${must.startsWith('must ') ? `: it ${must}` : ''}`,
    ...markOf(spotAt(document, parent).head),
    fix: where ? `set ${key} ${where}` : `add ${key}`,
  });
}

function wrongValue(issue: Issue, node: Located, { name, shape }: Subject): UserError {
  return wrong(issue, nameOf(issue.path, name), node, shapeAt(shape, issue.path));
}

/** A key of the wrong form in a mapping whose keys are free: of a key the same can be said as of a value. */
function wrongKey(issue: z.core.$ZodIssueInvalidKey, { document, name, shape }: Subject): UserError {
  const parent = issue.path.slice(0, -1);
  const { head } = spotAt(document, issue.path);
  const key = String(issue.path.at(-1));
  const node: Located = { kind: 'scalar', ...markOf(head), value: key, text: key };
  const keys = shapeOfKeys(shapeAt(shape, parent));
  return wrong(issue.issues[0] ?? issue, `a key of ${nameOf(parent, name)}`, node, keys);
}

function wrong(issue: Issue, name: string, node: Located, shape: Shape): UserError {
  const { code, fix } = paramsOf(issue);
  const must = mustOf(issue, shape);
  const message = must.startsWith('must ')
    ? `${name} ${must}, found ${foundText(node)}`
    : `${name}: ${must === '' ? `${foundText(node)} is not valid` : must}`;
  // A refinement asks for more than the form that the shape tells.
  const form = issue.code === 'custom' ? undefined : formFix(shape);
  return new UserError(code ?? 'FL1004', { message, ...markOf(node), fix: fix ?? fixFor(shape, node) ?? form });
}

/** What the schema's author says, otherwise what the shape does; empty where neither says anything. */
function mustOf(issue: Issue, shape: Shape): string {
  const asked = expected(shape);
  return issue.message === '' && asked !== undefined ? `must be ${asked}` : issue.message;
}

function paramsOf(issue: Issue): IssueParams {
  const params: Readonly<Record<string, unknown>> = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  const { code, fix } = params;
  return {
    ...(typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && { code: code as ErrorCode }),
    ...(typeof fix === 'string' && { fix }),
  };
}

/** Where all branches of a union but one fail on the value as a whole, the issues of that one say more. */
function onlyBranchOfTheRightType(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const right = branches.filter((issues) => issues.every((issue) => issue.path.length > 0));
  return right.length === 1 ? right[0] : undefined;
}

/** `replicas`, `only[0]`, or the name of the whole for an empty path. */
function nameOf(path: readonly PropertyKey[], whole: string): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  const indices = path.slice(start + 1).map((index) => `[${String(index)}]`);
  return `${start < 0 ? whole : String(path[start])}${indices.join('')}`;
}

function foundText(node: Located): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'nothing';
  if (typeof node.value !== 'string') return node.text;
  return JSON.stringify(node.value.length > LONGEST ? `${node.value.slice(0, LONGEST)}…` : node.value);
}

function markOf({ place, span }: Mark): Mark {
  return { place, span };
}
