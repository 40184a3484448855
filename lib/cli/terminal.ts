import type { Io, Output } from './io';

/** Whether a person watches the output: a terminal that can move its cursor, and no CI. */
export function isWatched(output: Output, env: Io['env']): boolean {
  return output.isTTY === true && env.TERM !== 'dumb' && !isOn(env.CI);
}

/** Whether to colour the output: NO_COLOR and FORCE_COLOR decide, otherwise whether a person watches it. */
export function wantsColour(output: Output, env: Io['env']): boolean {
  if (isOn(env.NO_COLOR)) return false;
  return env.FORCE_COLOR === undefined ? isWatched(output, env) : isOn(env.FORCE_COLOR);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}
