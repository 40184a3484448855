import { DNS_SUBDOMAIN, SYSCTL } from '../format/names';
import { PATH_BELOW } from '../format/paths';
import { broken, FINE, lacking, misplaced } from '../rule/flaw';
import { isEmpty, isSet, listAt, mappingAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { between, has } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';

/** The number of a user or group. */
const id: Rule = between(0, 2 ** 31 - 1);

/** A profile on the node is named where, and only where, the type says that it is there. */
const profileFitsType: Rule = across((profile) => {
  if (profile.type === 'Localhost') return isEmpty(profile.localhostProfile) ? [lacking('localhostProfile')] : FINE;
  if (typeof profile.type !== 'string' || !isSet(profile.localhostProfile)) return FINE;
  return [misplaced('localhostProfile', `where the type is ${profile.type}`)];
});

const seccompProfile: Rule = all(fields({ localhostProfile: has(PATH_BELOW) }), profileFitsType);

const windowsOptions: Rule = fields({
  gmsaCredentialSpecName: has(DNS_SUBDOMAIN),
  runAsUserName: has({
    expected: 'a user, or a domain, \\ and a user',
    test: (text) =>
      /^(?:[^\\/:*?"<>|]{1,255}\\)?[^"/\\:;|=,+*?<>@[\]]{1,104}$/.test(text) && !/^(?:.*\\)?[. ]+$/.test(text),
  }),
});

const noPrivilegesByHalves: Rule = across((context) => {
  if (context.allowPrivilegeEscalation !== false) return FINE;
  const fix = 'remove allowPrivilegeEscalation, or what needs it';
  if (context.privileged === true) {
    return [broken('allowPrivilegeEscalation cannot be false where privileged is true', fix)];
  }
  return listAt(mappingAt(context, 'capabilities'), 'add').includes('CAP_SYS_ADMIN')
    ? [broken('allowPrivilegeEscalation cannot be false where CAP_SYS_ADMIN is added', fix)]
    : FINE;
});

/** The security context of a container. */
export const containerSecurity: Rule = all(
  fields({ runAsUser: id, runAsGroup: id, seccompProfile, appArmorProfile: profileFitsType, windowsOptions }),
  noPrivilegesByHalves,
);

/** The security context of a pod. */
export const podSecurity: Rule = fields({
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  supplementalGroups: items(id),
  seccompProfile,
  appArmorProfile: profileFitsType,
  windowsOptions,
  sysctls: all(items(fields({ name: has(SYSCTL) })), uniqueBy('name')),
});
