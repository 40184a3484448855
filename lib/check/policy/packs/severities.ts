import type { SeverityByTier } from '../../../model/policy';

/** For what is wrong wherever it runs. */
export const ALWAYS: SeverityByTier = { development: 'error', staging: 'error', production: 'error' };

/** For what harms others too, and may wait while something is tried out. */
export const BEYOND_DEVELOPMENT: SeverityByTier = { development: 'warning', staging: 'error', production: 'error' };

/** For what users would notice as an outage or a leak. */
export const BEFORE_PRODUCTION: SeverityByTier = { development: 'info', staging: 'warning', production: 'error' };

/** For what careful engineers do in production, and now and then have a reason not to. */
export const ADVICE: SeverityByTier = { development: 'off', staging: 'info', production: 'warning' };
