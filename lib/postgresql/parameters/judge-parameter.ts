import { nearest } from '../../errors/nearest';
import type { Flaw } from '../flaw';
import { MAJORS, type Major } from '../versions';
import { judgeValue } from './judge-value';
import type { Parameter } from './parameter';
import { PARAMETERS, PRESETS, parameterIn, parameterNamed } from './parameters';

const EXTENSION_NAME = /^[A-Za-z_][\w$]*\.[A-Za-z_][\w$]*$/;

/**
 * What is wrong with one line of a configuration; undefined where PostgreSQL of that major takes it.
 * @param name As written, since operators compare names letter by letter.
 * @param value The text, as an operator would quote it into `postgresql.conf`.
 */
export function judgeParameter(name: string, value: string, major: Major): Flaw | undefined {
  // A name with a dot is an extension's, which alone knows what it takes.
  if (name.includes('.')) return judgeExtensionName(name);
  const known = parameterNamed(name);
  if (!known) return unknownName(name, major);
  const parameter = parameterIn(major, known);
  return parameter ? judgeValue(name, parameter, value) : notInMajor(name, known, major);
}

function judgeExtensionName(name: string): Flaw | undefined {
  if (EXTENSION_NAME.test(name)) return undefined;
  return {
    message: `"${name}" is no name of an extension's parameter, which is two words joined by one dot`,
    fix: 'write it as the extension does, such as pg_stat_statements.max',
  };
}

function unknownName(name: string, major: Major): Flaw {
  const lower = name.toLowerCase();
  if (PRESETS.has(lower)) {
    return {
      message: `${name} cannot be set: PostgreSQL only reports it`,
      fix: 'remove it; initdb, the image and the volume decide what it reports',
    };
  }
  if (parameterNamed(lower)) {
    return {
      message: `${name} has capitals, and operators look for ${lower}`,
      fix: `write ${lower}`,
    };
  }
  const like = nearest(lower, namesIn(major));
  return {
    message: `PostgreSQL ${major} has no parameter "${name}"`,
    fix:
      like === undefined ? 'remove it, or write the extension before a dot' : `write ${like}, if that is what is meant`,
  };
}

function namesIn(major: Major): readonly string[] {
  return Object.keys(PARAMETERS).filter((name) => parameterIn(major, PARAMETERS[name]) !== undefined);
}

function notInMajor(name: string, parameter: Parameter, major: Major): Flaw {
  const { until } = parameter;
  if (until !== undefined && major > until) {
    return { message: `PostgreSQL ${major} no longer has ${name}: ${until} was the last to take it`, fix: 'remove it' };
  }
  const first = firstMajor(parameter);
  return {
    message: `PostgreSQL ${major} has no ${name}: it came with ${first}`,
    fix: `remove it, or run PostgreSQL ${first} or newer`,
  };
}

function firstMajor({ since = MAJORS[0], earlier }: Parameter): Major {
  return earlier ? firstMajor(earlier) : since;
}
