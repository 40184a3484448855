/** What a change can do, the worst first: what is worse than another fails every build that the other fails. */
export const RISKS = ['data', 'fails', 'outage', 'exposes', 'restarts', 'capacity', 'harmless'] as const;

export type Risk = (typeof RISKS)[number];

/** The worse of two. */
export function worse(a: Risk, b: Risk): Risk {
  return RISKS.indexOf(a) < RISKS.indexOf(b) ? a : b;
}
