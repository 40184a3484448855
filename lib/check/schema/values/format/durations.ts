import type { Format } from '../rule/scalar';

const GO_DURATION = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const PROMETHEUS_DURATION = /^(?:0|(?=.)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/;

/** Milliseconds of the units of durations. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 },
  ...{ d: 86_400_000, w: 7 * 86_400_000, y: 365 * 86_400_000 },
};

/** A duration as Go reads it: no days and no weeks. */
export const DURATION: Format = {
  expected: 'a duration, such as 30s, 5m or 1h30m',
  test: (text) => GO_DURATION.test(text) && !text.startsWith('-'),
};

/** A duration as Go reads it, or a number of seconds. */
export const DURATION_OR_SECONDS: Format = {
  expected: 'a duration, such as 30s, 5m or 1h30m, or a number of seconds',
  test: (text) => /^\d+$/.test(text) || DURATION.test(text),
};

/** A duration as Prometheus reads it: no fractions, the larger units first. */
export const PROMETHEUS: Format = {
  expected: 'a duration of Prometheus, such as 30s, 5m or 1h30m',
  test: (text) => PROMETHEUS_DURATION.test(text),
};

/** How long a duration is, in milliseconds; undefined for text that is none. */
export function milliseconds(text: string): number | undefined {
  if (!DURATION.test(text) && !PROMETHEUS.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+\.?\d*|\.\d+)([a-zµμ]+)/g)];
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
}
