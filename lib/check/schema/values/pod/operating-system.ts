import type { FieldPath } from '../../../../model/field-path';
import { FINE, misplaced, unlisted } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isSet, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { containersOf } from './containers-of';

/** What the pods of one operating system cannot have: of the pod, of its security context, of that of a container. */
interface Forbidden {
  readonly pod: readonly string[];
  readonly podSecurity: readonly string[];
  readonly containerSecurity: readonly string[];
}

const FORBIDDEN: Readonly<Record<string, Forbidden>> = {
  linux: { pod: [], podSecurity: ['windowsOptions'], containerSecurity: ['windowsOptions'] },
  windows: {
    pod: ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'],
    podSecurity: [
      ...['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'sysctls'],
      ...['runAsUser', 'runAsGroup', 'supplementalGroups', 'supplementalGroupsPolicy', 'seLinuxChangePolicy'],
    ],
    containerSecurity: [
      ...['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem'],
      ...['privileged', 'allowPrivilegeEscalation', 'procMount', 'runAsUser', 'runAsGroup'],
    ],
  },
};

/** Fields in which false is the same as not set. */
const FALSE_BY_DEFAULT = ['hostPID', 'hostIPC'];

/** A pod that names its operating system has only what that one knows. */
export const fitsOperatingSystem: Rule = across((spec) => {
  const os = textAt(mappingAt(spec, 'os'), 'name');
  if (os === '') return FINE;
  const forbidden = Object.hasOwn(FORBIDDEN, os) ? FORBIDDEN[os] : undefined;
  if (!forbidden) return [unlisted(os, Object.keys(FORBIDDEN), ['os', 'name'])];
  const flaws = [
    ...among(spec, forbidden.pod, os, []),
    ...among(mappingAt(spec, 'securityContext'), forbidden.podSecurity, os, ['securityContext']),
  ];
  for (const { container, path } of containersOf(spec)) {
    const security = mappingAt(container, 'securityContext');
    flaws.push(...among(security, forbidden.containerSecurity, os, [...path, 'securityContext']));
  }
  return flaws;
});

function among(holder: Mapping, names: readonly string[], os: string, path: FieldPath): readonly Flaw[] {
  return names
    .filter((name) => isSet(holder[name]) && !(holder[name] === false && FALSE_BY_DEFAULT.includes(name)))
    .map((name) => misplaced(name, `for a pod of ${os}`, path));
}
