import type { Switch } from './switches';
import { children, isNode, nodesAt, type SyntaxNode } from './syntax';

/** A spot of a source that a switch fits on. */
export interface SwitchPoint extends Pick<Switch, 'kind' | 'start' | 'end' | 'value' | 'parent' | 'isStatement'> {
  /** How the text around it has to change for that. */
  readonly form: 'literal' | 'chunk' | 'property' | 'element' | 'statement' | 'new';
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

type Spot = Pick<SwitchPoint, 'form' | 'kind' | 'value'>;

/** All spots of a module, an outer one before those that lie in it. */
export function switchPoints(module: SyntaxNode): readonly SwitchPoint[] {
  const points: SwitchPoint[] = [];
  const visit = (node: SyntaxNode, from: SyntaxNode | undefined, around: number | undefined): void => {
    let parent = around;
    for (const spot of spotsOn(node, from)) {
      const { start, end, loc } = node;
      const { line, column } = loc.start;
      points.push({ ...spot, start, end, line, column: column + 1, parent, isStatement: spot.form === 'statement' });
      parent = points.length - 1;
    }
    for (const child of runningParts(node)) visit(child, node, parent);
  };
  visit(module, undefined, undefined);
  return points;
}

/** What of a node runs: neither types nor names nor what other files are called. */
function runningParts(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'Directive':
      return [];
    case 'ExportNamedDeclaration':
      return nodesAt(node, 'declaration').filter(isRunning);
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassProperty':
    case 'ClassMethod':
    case 'MemberExpression':
      return children(node).filter((child) => isRunning(child) && (node.computed === true || !isKey(node, child)));
    case 'TaggedTemplateExpression':
      return nodesAt(node, 'quasi').flatMap((quasi) => nodesAt(quasi, 'expressions'));
    case 'CallExpression':
      return isImport(node) ? [] : children(node).filter(isRunning);
    default:
      return children(node).filter(isRunning);
  }
}

/** Types vanish when TypeScript runs; what they are written around stays. */
function isRunning(node: SyntaxNode): boolean {
  if (node.declare === true) return false;
  return !node.type.startsWith('TS') || EXPRESSIONS_WITH_TYPES.has(node.type);
}

const EXPRESSIONS_WITH_TYPES: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSParameterProperty',
  'TSExportAssignment',
]);

function isKey(node: SyntaxNode, child: SyntaxNode): boolean {
  return node.key === child || node.property === child;
}

function isImport({ callee }: SyntaxNode): boolean {
  return isNode(callee) && (callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require'));
}

/** The spots that a node is itself: the outer one first, for an element of a list can be a literal too. */
function spotsOn(node: SyntaxNode, from: SyntaxNode | undefined): readonly Spot[] {
  return [...partOn(node, from), ...valueOn(node)];
}

function partOn(node: SyntaxNode, from: SyntaxNode | undefined): readonly Spot[] {
  const part = (form: SwitchPoint['form']): readonly Spot[] => [{ form, kind: 'part', value: undefined }];
  if (node.type === 'ExpressionStatement' && !callsSuper(node)) return part('statement');
  if (from?.type === 'ArrayExpression' && node.type !== 'SpreadElement') return part('element');
  if (from?.type === 'ObjectExpression' && node.type === 'ObjectProperty' && !isPrototype(node))
    return part('property');
  return [];
}

function valueOn(node: SyntaxNode): readonly Spot[] {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return [{ form: 'literal', kind: 'value', value: node.value as string | number | boolean }];
    case 'TemplateElement': {
      const { cooked } = node.value as { readonly cooked?: string };
      return cooked === undefined || cooked === '' ? [] : [{ form: 'chunk', kind: 'value', value: cooked }];
    }
    case 'NewExpression':
      return [{ form: 'new', kind: 'construct', value: undefined }];
    default:
      return [];
  }
}

function callsSuper({ expression }: SyntaxNode): boolean {
  if (!isNode(expression) || expression.type !== 'CallExpression') return false;
  return isNode(expression.callee) && expression.callee.type === 'Super';
}

/** `__proto__: x` is no property but the prototype. */
function isPrototype({ key, computed }: SyntaxNode): boolean {
  return isNode(key) && computed !== true && (key.name === '__proto__' || key.value === '__proto__');
}
