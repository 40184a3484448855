import type { Policy } from '../../../../model/policy';
import { ANNOTATIONS } from './annotations';
import { COMMAND_LINES } from './command-lines';
import { CONFIG_MAPS } from './config-maps';
import { ENVIRONMENT_VARIABLES } from './environment-variables';
import { PLAIN_SECRET } from './plain-secret';

/** No credential stands in clear text. Messages name where it is and never what it is. */
export const SECRETS: readonly Policy[] = [
  PLAIN_SECRET,
  ENVIRONMENT_VARIABLES,
  COMMAND_LINES,
  CONFIG_MAPS,
  ANNOTATIONS,
];
