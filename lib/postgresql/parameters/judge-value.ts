import { nearest } from '../../errors/nearest';
import type { Flaw } from '../flaw';
import type { Parameter } from './parameter';
import { readQuantity, scaleOf, unitsLike } from './quantity';

type Numeric = Extract<Parameter, { type: 'int' | 'real' }>;
type Choice = Extract<Parameter, { type: 'enum' }>;

/** What PostgreSQL reads as on or off: also the beginnings of words, in any case. */
const SWITCH = /^(?:on|off?|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|1|0)$/i;

/** What is wrong with the value of a parameter; undefined where PostgreSQL takes it. */
export function judgeValue(name: string, parameter: Parameter, value: string): Flaw | undefined {
  switch (parameter.type) {
    case 'string':
      return undefined;
    case 'bool':
      return SWITCH.test(value)
        ? undefined
        : { message: `${name} is on or off, found "${value}"`, fix: 'write on or off' };
    case 'enum':
      return judgeChoice(name, parameter, value);
    default:
      return judgeNumber(name, parameter, value);
  }
}

function judgeChoice(name: string, { values, alsoTakes }: Choice, value: string): Flaw | undefined {
  const lower = value.toLowerCase();
  if ([...values, ...alsoTakes].some((each) => each.toLowerCase() === lower)) return undefined;
  const like = nearest(value, values);
  return {
    message: `${name} is one of ${values.filter((each) => each !== '').join(', ')}, found "${value}"`,
    fix: like === undefined ? 'write one of them' : `write ${like}`,
  };
}

function judgeNumber(name: string, parameter: Numeric, value: string): Flaw | undefined {
  const quantity = readQuantity(value);
  if (!quantity) return { message: `${name} is ${described(parameter)}, found "${value}"`, fix: 'write a number' };
  const { number, unit } = quantity;
  const scale = scaleOf(unit, parameter.unit);
  if (scale === undefined) return wrongUnit(name, parameter, value, number, unit);
  const counted = parameter.type === 'int' ? Math.round(number * scale) : number * scale;
  return counted >= parameter.min && counted <= parameter.max ? undefined : outOfRange(name, parameter, value);
}

function described({ type, unit }: Numeric): string {
  const number = type === 'int' ? 'a whole number' : 'a number';
  return unit === undefined ? number : `${number} with a unit of ${unitsLike(unit).join(', ')}`;
}

function wrongUnit(name: string, { unit: base }: Numeric, value: string, number: number, unit: string): Flaw {
  if (base === undefined) {
    return { message: `${name} is a number without a unit, found "${value}"`, fix: `write ${number}` };
  }
  const meant = unitMeant(unit, unitsLike(base));
  return {
    message: `${name} has the unit "${unit}", which PostgreSQL does not know: it knows ${unitsLike(base).join(', ')}`,
    fix: meant === undefined ? 'write one of them' : `write ${number}${meant}`,
  };
}

/** The unit that Gi, G or gb most likely stands for; PostgreSQL counts GB in 1024 as Kubernetes counts Gi. */
function unitMeant(unit: string, units: readonly string[]): string | undefined {
  const plain = unit.toLowerCase().replace(/i?b?$/, '');
  return units.find((each) => [plain, `${plain}b`].includes(each.toLowerCase()));
}

function outOfRange(name: string, { min, max, unit }: Numeric, value: string): Flaw {
  // A block is no unit that a text can carry, so bounds in blocks are told in what they hold.
  const bound = (count: number) => (unit === '8kB' ? `${count * 8}kB` : `${count}${unit ?? ''}`);
  const range = `${bound(min)} to ${bound(max)}`;
  return { message: `${name} is ${value}, out of its range of ${range}`, fix: 'write a value within it' };
}
