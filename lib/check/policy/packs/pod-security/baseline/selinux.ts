import { minorOf } from '../../../../../model/kubernetes-version';
import { definePolicy } from '../../../define-policy';
import { inSecurityContexts } from '../breaches';
import { podSecuredBy } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

const ALWAYS_ALLOWED = ['container_t', 'container_init_t', 'container_kvm_t'];

/** The type for containers that run containers, and the first minor version whose standards allow it. */
const ENGINE = { type: 'container_engine_t', since: 31 };

function allowedTypes(kubernetes: string): readonly string[] {
  return minorOf(kubernetes) < ENGINE.since ? ALWAYS_ALLOWED : [...ALWAYS_ALLOWED, ENGINE.type];
}

/** SELinux types made for containers only, and no users and roles. */
export const SELINUX = definePolicy({
  id: 'pod-security/baseline/selinux',
  ...BASELINE,
  what: 'SELinux options name a type made for containers, and no user and no role',
  why: 'A type such as spc_t, or a user or role of the node, puts the process outside of the confinement that separates containers from the node and from each other.',
  fix: 'remove seLinuxOptions.user and seLinuxOptions.role, and use the type container_t',
  spec: (kubernetes) => {
    const types = allowedTypes(kubernetes);
    const broken = (options: string) => [
      `!(${options}.?type.orValue('') in ${JSON.stringify(['', ...types])})`,
      `${options}.?user.orValue('') != ''`,
      `${options}.?role.orValue('') != ''`,
    ];
    return baselineRule({
      found: inSecurityContexts(
        (context) => broken(`${context}.?seLinuxOptions`).join(' || '),
        (context) => told(`${context}.?seLinuxOptions`),
      ),
      expected: `the type to be one of ${types.join(', ')}, user and role to be unset`,
    });
  },
  examples: {
    passing: [
      { object: podSecuredBy({ seLinuxOptions: { level: 's0:c123,c456' } }) },
      { object: podSecuredBy({ seLinuxOptions: { type: 'container_init_t' } }) },
      { object: podSecuredBy({ seLinuxOptions: { type: 'container_engine_t' } }), kubernetes: '1.31' },
    ],
    failing: [
      { object: podSecuredBy({ seLinuxOptions: { type: 'spc_t' } }) },
      { object: podSecuredBy({ seLinuxOptions: { user: 'system_u' } }) },
      { object: podSecuredBy({ seLinuxOptions: { type: 'container_engine_t' } }), kubernetes: '1.30' },
    ],
  },
});

function told(options: string): string {
  const set = `["type", "user", "role"].filter(field, ${options}[?field].orValue('') != '')`;
  return `' sets SELinux ' + ${set}.map(field, field + ' ' + ${options}[?field].orValue('')).join(', ')`;
}
