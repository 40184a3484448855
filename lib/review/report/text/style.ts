import type { createColors } from 'picocolors';
import type { Risk } from '../../../model/risk';

type Colors = ReturnType<typeof createColors>;

/** What a report is written for. */
export interface Style {
  /** Width in characters. */
  readonly columns: number;
  readonly colors: Colors;
}

/** With less room than this, a text is left out or put on a line of its own rather than shortened. */
export const LEAST = 12;

/** The colour of each risk. */
export function tintOf(risk: Risk, { bold, red, magenta, yellow, cyan, dim }: Colors): (text: string) => string {
  const tints: Readonly<Record<Risk, (text: string) => string>> = {
    data: (text) => bold(red(text)),
    fails: (text) => bold(red(text)),
    outage: red,
    exposes: magenta,
    restarts: yellow,
    capacity: cyan,
    harmless: dim,
  };
  return tints[risk];
}
