import { CelError } from '../cel-error';
import type { Node, NodeOf } from '../syntax/ast';
import { BOOL, simpleType, TYPE, typeText } from '../types/type';
import { kindOf } from '../values/kind-of';
import { TypeValue } from '../values/type-value';
import { assertBool } from './assert-bool';
import { unknownName, type Context } from './context';
import { choiceOf, logicOf } from './logic';
import { translateCall } from './translate-call';
import { translateList, translateMap } from './translate-literals';
import { translateIndex, translateSelect } from './translate-members';
import { TYPE_NAMES } from './type-names';
import { constant, type Typed } from './typed';

/**
 * Checks a part of an expression and makes the code that computes it.
 * @throws CelError of the kind `type`
 */
export function translate(node: Node, context: Context): Typed {
  switch (node.kind) {
    case 'literal':
      return constant(node.value, simpleType(kindOf(node.value)));
    case 'name':
      return translateName(node, context);
    case 'select':
      return translateSelect(node, context);
    case 'index':
      return translateIndex(node, context);
    case 'call':
      return translateCall(node, context);
    case 'list':
      return translateList(node, context);
    case 'map':
      return translateMap(node, context);
    case 'logic':
      return translateLogic(node, context);
    case 'choice':
      return translateChoice(node, context);
  }
}

function translateName({ name, offset }: NodeOf<'name'>, context: Context): Typed {
  const variable = context.variables.get(name);
  if (!variable) {
    if (TYPE_NAMES.has(name)) return constant(new TypeValue(name), TYPE);
    throw unknownName(name, offset, context);
  }
  if (variable.fields) throw new CelError('type', `${name} can only be asked for one of its fields`, offset);
  const { slot, type } = variable;
  return {
    type,
    evaluate: (frame) => {
      frame.budget.spend(1);
      const value = frame.slots[slot];
      if (value === undefined) throw new CelError('run', `${name} has no value here`, offset);
      return value;
    },
  };
}

function translateLogic({ operator, operands, offset }: NodeOf<'logic'>, context: Context): Typed {
  const evaluates = operands.map((operand) => {
    const { type, evaluate } = context.translate(operand, context);
    assertBool(type, operator, operand.offset, context);
    return evaluate;
  });
  return { type: BOOL, evaluate: logicOf(operator, evaluates, offset) };
}

function translateChoice({ condition, yes, no, offset }: NodeOf<'choice'>, context: Context): Typed {
  const decides = context.translate(condition, context);
  assertBool(decides.type, '? :', condition.offset, context);
  const [left, right] = [context.translate(yes, context), context.translate(no, context)];
  const type = context.inference.join(left.type, right.type);
  if (!type) {
    const [one, other] = [left.type, right.type].map((each) => typeText(context.inference.resolve(each)));
    throw new CelError('type', `both sides of ? : must have one type, found ${one ?? ''} and ${other ?? ''}`, offset);
  }
  return { type, evaluate: choiceOf(decides.evaluate, left.evaluate, right.evaluate, offset) };
}
