/** How often a probe may fail before it has failed, in CEL; the API server's default where it is not set. */
export function failures(probe: string): string {
  return `${probe}.?failureThreshold.orValue(3)`;
}

/** Seconds that a probe fails before it has failed, in CEL. */
export function patience(probe: string): string {
  return `${failures(probe)} * ${probe}.?periodSeconds.orValue(10)`;
}
