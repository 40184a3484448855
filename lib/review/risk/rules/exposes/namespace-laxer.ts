import { ENFORCE, levelOf, strictness } from '../../pods/security-level';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const namespace = (labels: string): string => `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { ${labels} } }`;

/** A namespace that lets in what it refused. */
export const NAMESPACE_LAXER: RiskRule = {
  id: 'exposes/namespace-laxer',
  title: 'A namespace enforces a laxer Pod Security level, or none',
  reason:
    'From then on the API server lets pods in that it refused, whoever makes them: a privileged pod takes over its node, and with it all pods there.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  kinds: ['Namespace'],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const [was, is] = [levelOf(kept.before.object), levelOf(kept.after.object)];
    if (strictness(is) >= strictness(was)) return [];
    return [
      {
        message: `the namespace lets in what is ${is} from now on, where it enforced ${was}`,
        fix: 'keep the level, and move what needs more into a namespace of its own',
        path: ['metadata', 'labels', ENFORCE],
      },
    ];
  },
  examples: [
    {
      name: 'a level is lowered',
      before: namespace(`${ENFORCE}: restricted`),
      after: namespace(`${ENFORCE}: baseline`),
      says: ['the namespace lets in what is baseline from now on, where it enforced restricted'],
    },
    {
      name: 'the label goes',
      before: namespace(`${ENFORCE}: restricted`),
      after: namespace('app: shop'),
      says: ['what is privileged'],
    },
    {
      name: 'a level is raised',
      before: namespace(`${ENFORCE}: baseline`),
      after: namespace(`${ENFORCE}: restricted`),
      says: [],
    },
  ],
};
