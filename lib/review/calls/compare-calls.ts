import { compareText } from '../../model/compare-text';
import type { Call, CallNode, EnvironmentCalls } from './call';

/** What became of a call: `changed` where it uses other ports, or is made on other clusters. */
export type CallChange = 'same' | 'added' | 'removed' | 'changed';

/** A call of either side, as it is after the change, or was where it is gone. */
export interface ComparedCall extends Call {
  readonly change: CallChange;
}

/** Who calls whom in an environment, before and after. */
export interface ComparedCalls {
  readonly environment: string;
  /** Those of both sides. */
  readonly nodes: readonly CallNode[];
  readonly calls: readonly ComparedCall[];
}

/** Who calls whom on either side, and what became of each call; each environment in order. */
export function comparedCalls(
  before: readonly EnvironmentCalls[],
  after: readonly EnvironmentCalls[],
): readonly ComparedCalls[] {
  const names = [...new Set([...before, ...after].map(({ environment }) => environment))].sort(compareText);
  return names.map((environment) => {
    const [was, is] = [before, after].map((side) => side.find((calls) => calls.environment === environment));
    const nodes = new Map([...(was?.nodes ?? []), ...(is?.nodes ?? [])].map((node) => [node.id, node]));
    return {
      environment,
      nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
      calls: compared(was?.calls ?? [], is?.calls ?? []),
    };
  });
}

function compared(before: readonly Call[], after: readonly Call[]): readonly ComparedCall[] {
  const was = new Map(before.map((call) => [keyOf(call), call]));
  const is = new Map(after.map((call) => [keyOf(call), call]));
  const gone = before.filter((call) => !is.has(keyOf(call)));
  const calls = [
    ...gone.map((call): ComparedCall => ({ ...call, change: 'removed' })),
    ...after.map((call): ComparedCall => ({ ...call, change: changeOf(was.get(keyOf(call)), call) })),
  ];
  return calls.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

function changeOf(before: Call | undefined, after: Call): CallChange {
  if (!before) return 'added';
  const alike = [before, after].map(({ ports, clusters }) => JSON.stringify([ports, clusters]));
  return alike[0] === alike[1] ? 'same' : 'changed';
}

function keyOf({ from, to }: Call): string {
  return JSON.stringify([from, to]);
}
