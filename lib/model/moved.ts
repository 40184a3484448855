/** What an object was called before: `<kind>/<name>`, or `<kind>/<namespace>/<name>` where that was another namespace. */
export const MOVED_FROM = 'fairlead.dev/moved-from';
/** Why it has another name now. */
export const MOVED_REASON = 'fairlead.dev/moved-reason';
