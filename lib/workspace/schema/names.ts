import { z } from 'zod';
import { RESERVED_NAMES } from '../../model/bundle';
import type { IssueParams } from './describe-issue';

/** RFC 1123: what Kubernetes takes as a namespace, and as a part of most other names. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const MUST_BE_LABEL = 'must be a DNS label: lower-case letters, digits and hyphens, at most 63 of them';
const NO_LABEL: IssueParams = { code: 'FL1013', fix: 'write a name such as eu-1' };
const RESERVED: IssueParams = { code: 'FL1015', fix: 'choose another name' };

/** A DNS label; FL1013. */
export const labelSchema = z
  .string({ error: MUST_BE_LABEL })
  // A refinement, because the issue of a pattern could not carry a code; editors get the pattern all the same.
  .refine((name) => DNS_LABEL.test(name), { error: MUST_BE_LABEL, params: NO_LABEL, abort: true })
  .meta({ pattern: DNS_LABEL.source });

/** A DNS label that may name a folder of `dist/`, where some names are fairlead's own; FL1013, FL1015. */
export const folderNameSchema = labelSchema.refine((name) => !RESERVED_NAMES.some((reserved) => reserved === name), {
  error: `must be another name than ${RESERVED_NAMES.join(' and ')}, which fairlead uses itself`,
  params: RESERVED,
});
