/** What seccomp and AppArmor profiles may be at both levels. */
const CONFINING = "['RuntimeDefault', 'Localhost']";

/** The type of an optional profile, in CEL. */
export function profileType(profile: string): string {
  return `${profile}.?type.orValue('')`;
}

/** Whether an optional profile is set to one that does not confine, in CEL. */
export function hasOtherProfile(profile: string): string {
  return `${profile}.hasValue() && !(${profileType(profile)} in ${CONFINING})`;
}
