/** The major versions of PostgreSQL that are known here, the oldest first. */
export const MAJORS = [14, 15, 16, 17, 18] as const;

/** A major version of PostgreSQL. */
export type Major = (typeof MAJORS)[number];

/** The newest major that is known here. */
export const NEWEST_MAJOR: Major = 18;

/**
 * The day of a major's last release, as `YYYY-MM-DD`; no fix follows it, not even for security.
 * From https://www.postgresql.org/support/versioning/.
 */
const END_OF_LIFE: Readonly<Record<Major, string>> = {
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
};

/** Whether fixes follow on a day such as `2026-11-20`: for no major before those that are known here, and for all later. */
export function isSupported(major: number, day: string): boolean {
  const known = MAJORS.find((each) => each === major);
  return known === undefined ? major > NEWEST_MAJOR : day <= END_OF_LIFE[known];
}

/** The major of a version such as `18`, `18.6` or `18beta1`; undefined where it is no version, or of no known major. */
export function majorOf(version: string): Major | undefined {
  const digits = /^(\d+)(?:\.\d+|(?:beta|rc)\d+)?$/.exec(version)?.[1];
  return MAJORS.find((major) => String(major) === digits);
}
