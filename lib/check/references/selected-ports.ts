import type { Pods } from './world';

/** The names of the ports that pods have; undefined where that of some is not known. */
export function portNames(pods: readonly Pods[], protocol?: string): readonly string[] | undefined {
  return portsOf(pods)?.flatMap((port) =>
    protocol === undefined || port.protocol === protocol ? (port.name ?? []) : [],
  );
}

/** The numbers of the ports that pods declare; undefined where that of some is not known. */
export function portNumbers(pods: readonly Pods[]): readonly number[] | undefined {
  return portsOf(pods)?.flatMap(({ number }) => (typeof number === 'number' ? number : []));
}

function portsOf(pods: readonly Pods[]): NonNullable<Pods['ports']> | undefined {
  const known = pods.map(({ ports }) => ports);
  return known.includes(undefined) ? undefined : known.flatMap((ports) => ports ?? []);
}
