import { minorOf } from '../../../../../model/kubernetes-version';
import { definePolicy } from '../../../define-policy';
import { podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** The sysctls that concern one pod alone, and the first minor version whose standards allow each; 0 for all versions. */
const ALLOWED_SINCE: Readonly<Record<string, number>> = {
  'kernel.shm_rmid_forced': 0,
  'net.ipv4.ip_local_port_range': 0,
  'net.ipv4.ip_unprivileged_port_start': 0,
  'net.ipv4.ping_group_range': 0,
  'net.ipv4.tcp_syncookies': 0,
  'net.ipv4.ip_local_reserved_ports': 27,
  'net.ipv4.tcp_fin_timeout': 29,
  'net.ipv4.tcp_keepalive_intvl': 29,
  'net.ipv4.tcp_keepalive_probes': 29,
  'net.ipv4.tcp_keepalive_time': 29,
  'net.ipv4.tcp_rmem': 32,
  'net.ipv4.tcp_wmem': 32,
  'net.ipv4.tcp_notsent_lowat': 37,
  'net.ipv4.tcp_slow_start_after_idle': 37,
};

function allowedSysctls(kubernetes: string): readonly string[] {
  const minor = minorOf(kubernetes);
  return Object.entries(ALLOWED_SINCE).flatMap(([name, since]) => (minor < since ? [] : name));
}

const BUFFERS = podWith({
  securityContext: { sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '4096 131072 6291456' }] },
});

/** Sysctls that concern one pod alone. */
export const SYSCTLS = definePolicy({
  id: 'pod-security/baseline/sysctls',
  ...BASELINE,
  what: 'Pods set only those sysctls that concern no other pod',
  why: 'Other sysctls reach past the pod: they switch off protections of the kernel or take memory from all pods of the node. A kubelet that does not allow them refuses the pod over and over.',
  fix: 'remove the sysctl from securityContext.sysctls',
  spec: (kubernetes) => {
    const allowed = allowedSysctls(kubernetes);
    const forbidden = `!(sysctl.name in ${JSON.stringify(allowed)})`;
    return baselineRule({
      found: [
        `variables.pod.?securityContext.?sysctls.orValue([]).map(sysctl, ${forbidden}, 'the pod sets ' + sysctl.name)`,
      ],
      expected: `only ${allowed.join(', ')}`,
    });
  },
  examples: {
    passing: [
      { object: podWith({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } }) },
      { object: BUFFERS, kubernetes: '1.32' },
    ],
    failing: [
      { object: podWith({ securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '65536' }] } }) },
      { object: BUFFERS, kubernetes: '1.31' },
    ],
  },
});
