/** Runs `work` while nothing is logged: apps log what they like, and would do so as often as they are rendered. */
export function silently<T>(work: () => T): T {
  const { console } = globalThis;
  globalThis.console = new Proxy(console, { get: () => () => undefined });
  try {
    return work();
  } finally {
    globalThis.console = console;
  }
}
