/** The tiers an environment can belong to; a tier picks the values of the defaults. */
export const TIERS = ['development', 'staging', 'production'] as const;

export type Tier = (typeof TIERS)[number];
