import { asText } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { podSpecOf, podSpecPath, POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Side } from '../../rule';

const ACCOUNT = 'ServiceAccount';

const account = (more: string): string => `apiVersion: v1
kind: ServiceAccount
metadata: { name: web }${more}`;

const OFF = '\nautomountServiceAccountToken: false';

/** A key to the API that pods did not have. */
export const TOKEN_MOUNTED: RiskRule = {
  id: 'exposes/token-mounted',
  title: 'Pods get a token for the API server',
  reason:
    'Whoever gets into a container finds the token at a known place, and has all that its service account may do, now and after each new binding.',
  source:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  kinds: [...POD_KINDS, ACCOUNT],
  judge: (change, around) => {
    const kept = bothSides(change);
    if (!kept) return [];
    if (change.id.kind === ACCOUNT) {
      const isOff = ({ object }: Placed): boolean => object.automountServiceAccountToken === false;
      if (!isOff(kept.before) || isOff(kept.after)) return [];
      const message = 'pods that use the account and do not say otherwise get a token for the API server';
      return [{ message, fix: 'keep automountServiceAccountToken: false', path: ['automountServiceAccountToken'] }];
    }
    if (own(kept.before) === own(kept.after) && accountOf(kept.before) === accountOf(kept.after)) return [];
    if (mounts(kept.before, around.before) || !mounts(kept.after, around.after)) return [];
    return [
      {
        message: `the pods get a token of ServiceAccount ${accountOf(kept.after)} for the API server`,
        fix: 'keep automountServiceAccountToken: false unless they call the API',
        path: [...podSpecPath(kept.after.object), 'automountServiceAccountToken'],
      },
    ];
  },
  examples: [
    {
      name: 'a workload asks for the token',
      before: workload({ pod: 'automountServiceAccountToken: false' }),
      after: workload({ pod: 'automountServiceAccountToken: true' }),
      says: ['the pods get a token of ServiceAccount default'],
    },
    {
      name: 'an account no longer keeps it back',
      before: account(OFF),
      after: account(''),
      says: ['pods that use the account and do not say otherwise get a token'],
    },
    {
      name: 'a workload leaves it to its account, which keeps it back',
      before: documents(
        account(OFF),
        workload({ pod: 'serviceAccountName: web\nautomountServiceAccountToken: false' }),
      ),
      after: documents(account(OFF), workload({ pod: 'serviceAccountName: web' })),
      says: [],
    },
    {
      name: 'a workload does without the token',
      before: workload(),
      after: workload({ pod: 'automountServiceAccountToken: false' }),
      says: [],
    },
  ],
};

function own({ object }: Placed): unknown {
  return podSpecOf(object)?.automountServiceAccountToken;
}

function accountOf({ object }: Placed): string {
  return asText(podSpecOf(object)?.serviceAccountName) ?? 'default';
}

/** What a pod says itself wins over what its account says. */
function mounts(placed: Placed, side: Side): boolean {
  const said = own(placed);
  if (typeof said === 'boolean') return said;
  const named = side
    .list(placed.where, ACCOUNT)
    .find(({ id }) => id.namespace === placed.id.namespace && id.name === accountOf(placed));
  return named?.object.automountServiceAccountToken !== false;
}
