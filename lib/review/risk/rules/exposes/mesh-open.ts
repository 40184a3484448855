import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText, valueAt } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import type { KubernetesObject } from '../../../../model/manifest';
import { removedObject, bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Saying } from '../../rule';

const GROUP = 'security.istio.io';
const AUTHENTICATION = `${GROUP}/PeerAuthentication`;
const AUTHORIZATION = `${GROUP}/AuthorizationPolicy`;

const authentication = (mode: string): string => `apiVersion: ${GROUP}/v1
kind: PeerAuthentication
metadata: { name: web }
spec: { mtls: { mode: ${mode} } }`;

const authorization = (spec: string): string => `apiVersion: ${GROUP}/v1
kind: AuthorizationPolicy
metadata: { name: web }
spec: { ${spec} }`;

const FROM_SHOP = '{ from: [{ source: { namespaces: [shop] } }] }';

/** A mesh that asks for less. */
export const MESH_OPEN: RiskRule = {
  id: 'exposes/mesh-open',
  title: 'Istio takes callers without a certificate, or allows more of them',
  reason:
    'With mTLS that is not STRICT a sidecar also takes plain connections, of which nobody knows who they are from. Rules of ALLOW policies add up, a DENY policy wins over them, and where no ALLOW policy is left everything is allowed.',
  source: 'https://istio.io/latest/docs/concepts/security/#authorization-policies',
  kinds: [AUTHENTICATION, AUTHORIZATION],
  judge: (change, around) => {
    const gone = removedObject(change, around);
    if (kindKey(change.id) === AUTHENTICATION)
      return lessStrict(gone?.object ?? change.before?.object, change.after?.object, gone !== undefined);
    if (gone) return policyGone(gone.object);
    const kept = bothSides(change);
    return kept ? rulesChanged(kept.before.object, kept.after.object) : [];
  },
  examples: [
    {
      name: 'plain connections are taken',
      before: authentication('STRICT'),
      after: authentication('PERMISSIVE'),
      says: ['callers without a certificate are taken: mTLS is PERMISSIVE, no longer STRICT'],
    },
    {
      name: 'nothing asks for certificates any more',
      before: authentication('STRICT'),
      after: '',
      says: ['callers without a certificate are taken'],
    },
    {
      name: 'one more is allowed',
      before: authorization(`rules: [${FROM_SHOP}]`),
      after: authorization(`rules: [${FROM_SHOP}, {}]`),
      says: ['everybody is allowed: a rule without conditions came'],
    },
    {
      name: 'a policy that denies goes',
      before: authorization(`action: DENY, rules: [${FROM_SHOP}]`),
      after: '',
      says: ['what the policy denied is denied no more'],
    },
    {
      name: 'certificates are asked for',
      before: authentication('PERMISSIVE'),
      after: authentication('STRICT'),
      says: [],
    },
    {
      name: 'fewer are allowed',
      before: authorization(`rules: [${FROM_SHOP}, {}]`),
      after: authorization(`rules: [${FROM_SHOP}]`),
      says: [],
    },
  ],
};

function lessStrict(
  before: KubernetesObject | undefined,
  after: KubernetesObject | undefined,
  isGone: boolean,
): readonly Saying[] {
  const [was, is] = [modesOf(before), modesOf(after)];
  return Object.keys(was)
    .filter((port) => was[port] === 'STRICT' && (isGone || (after !== undefined && is[port] !== 'STRICT')))
    .map((port) => {
      const now = isGone
        ? 'nothing asks for mTLS any more'
        : `mTLS is ${is[port] ?? 'left to what holds for all'}, no longer STRICT`;
      const where = port === '' ? '' : ` on port ${port}`;
      return {
        message: `callers without a certificate are taken${where}: ${now}`,
        fix: 'keep STRICT, and give the callers a sidecar',
      };
    });
}

/** The mode of all ports, under an empty key, and of each that has its own. */
function modesOf(object: KubernetesObject | undefined): Readonly<Record<string, string | undefined>> {
  const ports = Object.entries(asMapping(valueAt(object, 'spec', 'portLevelMtls')));
  return {
    '': asText(valueAt(object, 'spec', 'mtls', 'mode')),
    ...Object.fromEntries(ports.map(([port, mtls]) => [port, asText(asMapping(mtls).mode)])),
  };
}

function actionOf({ spec }: KubernetesObject): string {
  return asText(asMapping(spec).action) ?? 'ALLOW';
}

function policyGone(gone: KubernetesObject): readonly Saying[] {
  if (actionOf(gone) === 'DENY') {
    return [
      { message: 'what the policy denied is denied no more', fix: 'keep the policy, or deny the same elsewhere' },
    ];
  }
  if (actionOf(gone) !== 'ALLOW') return [];
  const message = 'where no other policy allows somebody, everybody is allowed from now on';
  return [{ message, fix: 'keep a policy that allows only who is meant' }];
}

function rulesChanged(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  const [was, is] = [before, after].map(({ spec }) => asList(asMapping(spec).rules));
  const [more, fewer] = [missingFrom(is, was), missingFrom(was, is)];
  const path = ['spec', 'rules'];
  if (actionOf(after) === 'DENY') {
    const message = 'a rule changed or went by which callers were denied';
    return fewer.length === 0 ? [] : [{ message, fix: 'make sure that nobody is let in by that', path }];
  }
  if (more.length === 0) return [];
  const open = more.some((rule) => Object.keys(asMapping(rule)).length === 0);
  const message = open
    ? 'everybody is allowed: a rule without conditions came'
    : 'a rule came or changed by which callers are allowed';
  return [{ message, fix: 'allow only principals and paths that are needed', path }];
}

function missingFrom(rules: readonly unknown[] = [], others: readonly unknown[] = []): readonly unknown[] {
  return rules.filter((rule) => !others.some((other) => sameValue(rule, other)));
}
