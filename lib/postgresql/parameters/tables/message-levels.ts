/** How much a client is told, from everything to errors alone. */
export const CLIENT_LEVELS = [
  'debug5',
  'debug4',
  'debug3',
  'debug2',
  'debug1',
  'log',
  'notice',
  'warning',
  'error',
] as const;

/** How much the server logs; unlike for clients, `log` weighs more than an error. */
export const SERVER_LEVELS = [
  'debug5',
  'debug4',
  'debug3',
  'debug2',
  'debug1',
  'info',
  'notice',
  'warning',
  'error',
  'log',
  'fatal',
  'panic',
] as const;
