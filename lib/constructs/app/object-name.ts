import { UserError } from '../../errors/user-error';
import type { AppScope } from './app-scope';

/** Longest name of a Service, of a label's value, and so of everything whose name appears in one. */
export const LONGEST_LABEL = 63;
/** A CronJob's name leaves room for the suffix of its Jobs. */
export const LONGEST_CRON_JOB = 52;
/** A StatefulSet's name leaves room for the revision hash that its pods carry as a label. */
export const LONGEST_STATEFUL_SET = 52;

const DNS_LABEL = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/**
 * The name of an object: the construct's id where that is the app's name or starts with it, otherwise `<app>-<id>`.
 *
 * @throws UserError FL1013 when the id is no DNS label, FL3003 when the composed name is longer than `longest`.
 */
export function objectName(app: AppScope, id: string, longest = LONGEST_LABEL): string {
  if (!DNS_LABEL.test(id)) {
    throw new UserError('FL1013', {
      message: `"${id}" is no DNS label: small letters, digits and dashes, a letter first`,
      place: app.here(),
      fix: `name it ${
        id
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^[^a-z]+|-+$/g, '') || 'web'
      }`,
    });
  }
  const name = id === app.name || id.startsWith(`${app.name}-`) ? id : `${app.name}-${id}`;
  if (!DNS_LABEL.test(name)) {
    throw new UserError('FL1013', {
      message: `"${name}" cannot name a Service: a letter has to come first`,
      place: app.here(),
      fix: 'give the app a name that starts with a letter',
    });
  }
  if (name.length > longest) {
    throw new UserError('FL3003', {
      message: `the name "${name}" has ${name.length} characters, and ${longest} is the most that is taken here`,
      place: app.here(),
      fix: 'give the construct a shorter id, or the app a shorter name',
    });
  }
  return name;
}
