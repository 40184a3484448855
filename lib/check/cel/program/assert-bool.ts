import { CelError } from '../cel-error';
import { BOOL, typeText, type Type } from '../types/type';
import type { Context } from './context';

/** @throws CelError where a type is neither bool nor open until values are there */
export function assertBool(type: Type, where: string, offset: number, { inference }: Context): void {
  if (inference.assign([BOOL], [type])) return;
  throw new CelError('type', `${where} asks for bool, found ${typeText(inference.resolve(type))}`, offset);
}
