import { documents, workload } from '../../examples/example-yaml';
import { podsIn } from '../../pods/pod-groups';
import { ENFORCE, levelOf, strictness } from '../../pods/security-level';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const namespace = (level: string): string => `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { ${ENFORCE}: ${level} } }`;

/** A namespace that refuses pods which it let in. */
export const NAMESPACE_STRICTER: RiskRule = {
  id: 'outage/namespace-stricter',
  title: 'A namespace enforces a stricter Pod Security level',
  reason:
    'The level is enforced when a pod is made. Pods that break it go on running, but once they are evicted or rolled nothing takes their place; the controller only reports an event.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  kinds: ['Namespace'],
  judge: (change, around) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const [was, is] = [levelOf(kept.before.object), levelOf(kept.after.object)];
    if (strictness(is) <= strictness(was) || podsIn(change.id.name, around.before, change.where).length === 0)
      return [];
    return [
      {
        message: `the namespace enforces ${is} from now on, where it was ${was}: pods that break it are not replaced once they stop`,
        fix: `set pod-security.kubernetes.io/warn and audit to ${is} first, and mend the pods that are named then`,
        path: ['metadata', 'labels', ENFORCE],
      },
    ];
  },
  examples: [
    {
      name: 'a namespace with pods becomes restricted',
      before: documents(namespace('baseline'), workload()),
      after: documents(namespace('restricted'), workload()),
      says: ['the namespace enforces restricted from now on, where it was baseline'],
    },
    {
      name: 'a namespace without pods becomes restricted',
      before: namespace('baseline'),
      after: namespace('restricted'),
      says: [],
    },
    {
      name: 'a namespace becomes laxer',
      before: documents(namespace('restricted'), workload()),
      after: documents(namespace('baseline'), workload()),
      says: [],
    },
  ],
};
