/** Says on a database which site of it is lost, so that this one takes its place without what was not yet sent. */
export const FAILOVER_ANNOTATION = 'fairlead.dev/failover';
