import type { z } from 'zod';
import type { Problems } from '../../errors/problems';
import { plain, type Located } from '../yaml/located';
import { describeIssue, NO_MESSAGE } from './describe-issue';
import { shapeOf } from './shape';
import { unknownKeys } from './unknown-keys';

/**
 * Judges one file.
 *
 * @param file Path in the workspace, for messages.
 * @param problems Takes all that is wrong, each at its place.
 * @returns Undefined where something is wrong.
 */
export function validate<T>(schema: z.ZodType<T>, document: Located, file: string, problems: Problems): T | undefined {
  const shape = shapeOf(schema);
  const result = schema.safeParse(plain(document), NO_MESSAGE);
  const issues = result.error?.issues ?? [];
  const errors = [
    ...unknownKeys(document, shape),
    ...issues.flatMap((issue) => describeIssue(issue, { name: file, document, shape })),
  ];
  for (const error of errors) problems.add(error);
  return errors.length > 0 ? undefined : result.data;
}
