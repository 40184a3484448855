import { minorOf } from '../../model/kubernetes-version';
import type { Lifecycle } from 'kubernetes-types/core/v1';
import type { PropRule } from '../app/check-props';

/** The first minor version that has the sleep action switched on (KEP-3960). */
const SLEEP_ACTION = 30;

/**
 * Keeps a pod serving for a few seconds after it was asked to end, until load balancers have heard of it. Clusters
 * before 1.30 need a `sleep` command in the image.
 */
export function preStopPause(seconds: number, kubernetes: string): Lifecycle | undefined {
  if (seconds === 0) return undefined;
  const minor = minorOf(kubernetes);
  return {
    preStop: minor >= SLEEP_ACTION ? { sleep: { seconds } } : { exec: { command: ['sleep', String(seconds)] } },
  };
}

/** The pause counts against the grace period, and the process needs the rest of it. */
export function pauseRules(pause: number, grace: number): readonly PropRule[] {
  return [
    [
      Number.isInteger(pause) && pause >= 0 && pause < grace,
      `preStopPause must be shorter than the grace period of ${grace} s, found ${pause}`,
      `write less than ${grace}, or a longer gracePeriod`,
    ],
  ];
}
