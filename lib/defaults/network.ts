import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Network: who may talk to a pod, and whom it may talk to. */
export const network = {
  'network.ingress': {
    field: 'NetworkPolicy.spec.policyTypes (Ingress)',
    value: everyTier('denied'),
    why:
      'Who calls whom is written down in the apps already, so the policy follows from it at no cost: what calls() ' +
      'does not open stays shut, and one broken service is not a way into all the others.',
    source: SOURCES.networkPolicy,
  },
  'network.egress': {
    field: 'NetworkPolicy.spec.policyTypes (Egress)',
    value: everyTier('denied'),
    why:
      'A process that was taken over wants to fetch its tools and to send away what it found. It also keeps the list ' +
      'of dependencies true: one that nobody declared does not work in development either.',
    source: SOURCES.networkPolicy,
  },
  'network.dns': {
    field: 'NetworkPolicy.spec.egress (UDP and TCP)',
    value: everyTier({ namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' }, port: 53 }),
    why:
      'Nothing works without names, so every pod may ask the DNS of its cluster. CoreDNS carries the label of ' +
      'kube-dns too; a cluster that resolves names elsewhere, such as OpenShift, needs its own rule.',
    source: SOURCES.dns,
  },
} satisfies DefaultsTable;
