import { DURATION, milliseconds } from '../format/durations';
import { FINE, wrong } from '../rule/flaw';
import { numberAt, textAt } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, has } from '../rule/scalar';
import { fieldRules } from './field-rules';

const duration: Rule = has(DURATION);

/** Shortest life of a certificate. */
const HOUR = 3_600_000;
const CERTIFICATE_LIFE = 90 * 24 * HOUR;

/** A Certificate of cert-manager. */
export const certificate: Rule = all(
  fieldRules({ 'spec.duration': duration, 'spec.renewBefore': duration }),
  fieldRules({
    spec: across((spec) => {
      const life = milliseconds(textAt(spec, 'duration')) ?? CERTIFICATE_LIFE;
      const renewBefore = textAt(spec, 'renewBefore');
      if (life < HOUR) return [wrong(spec.duration, 'at least 1h', ['duration'])];
      if ((milliseconds(renewBefore) ?? 0) < life) return FINE;
      return [
        wrong(renewBefore, `less than duration, which is ${textAt(spec, 'duration') || '2160h'}`, ['renewBefore']),
      ];
    }),
  }),
);

/** An ExternalSecret, and what else the External Secrets Operator reads again and again. */
export const refreshed: Rule = fieldRules({ 'spec.refreshInterval': duration });

/** A ScaledObject of KEDA. */
export const scaledObject: Rule = fieldRules({
  'spec.minReplicaCount': atLeast(0),
  'spec.pollingInterval': atLeast(1),
  'spec.cooldownPeriod': atLeast(0),
  spec: across((spec) => {
    const least = numberAt(spec, 'minReplicaCount') ?? 0;
    const most = numberAt(spec, 'maxReplicaCount') ?? Math.max(least, 100);
    return most >= least ? FINE : [wrong(most, `at least minReplicaCount, which is ${least}`, ['maxReplicaCount'])];
  }),
});
