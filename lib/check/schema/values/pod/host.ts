import { broken, FINE, misplaced, repeated, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isSet, listAt, numberAt, textAt } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Users that the node does not know cannot be given the node's own processes and interfaces. */
const usersApart: Rule = across((spec) => {
  if (spec.hostUsers !== false) return FINE;
  return ['hostNetwork', 'hostPID', 'hostIPC']
    .filter((name) => spec[name] === true)
    .map((name) => misplaced(name, 'where hostUsers is false'));
});

const oneProcessNamespace: Rule = across((spec) =>
  spec.shareProcessNamespace === true && spec.hostPID === true
    ? [broken('shareProcessNamespace and hostPID cannot both be true', 'remove one of them', ['shareProcessNamespace'])]
    : FINE,
);

/** Ports of the node: each taken once, and on the node's own network the same as in the container. */
const hostPorts: Rule = across((spec) => {
  const flaws: Flaw[] = [];
  const taken = new Set<string>();
  listAt(spec, 'containers').forEach((container, index) => {
    listAt(container, 'ports').forEach((port, place) => {
      const hostPort = numberAt(port, 'hostPort');
      if (!isSet(hostPort) || hostPort === 0) return;
      const path = ['containers', index, 'ports', place, 'hostPort'];
      const key = `${textAt(port, 'protocol') || 'TCP'} ${textAt(port, 'hostIP')} ${String(hostPort)}`;
      if (taken.has(key)) flaws.push(repeated('hostPort', hostPort, path));
      taken.add(key);
      const containerPort = numberAt(port, 'containerPort');
      if (spec.hostNetwork === true && hostPort !== containerPort) {
        flaws.push(wrong(hostPort, `equal to containerPort ${String(containerPort)} where hostNetwork is true`, path));
      }
    });
  });
  return flaws;
});

/** What a pod may share with its node. */
export const sharesWithHost: Rule = all(usersApart, oneProcessNamespace, hostPorts);
