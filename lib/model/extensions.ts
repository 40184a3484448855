/**
 * Says on a database cluster which extensions its databases are to have, as `orders.pg_trgm`, separated by commas, where
 * the operator's resource itself does not say.
 */
export const EXTENSIONS_ANNOTATION = 'fairlead.dev/extensions';
