import type { Place } from '../model/place';
import type { ErrorCode } from './codes';

/** What a UserError tells beside its code. */
export interface ErrorDetails {
  /** One sentence without a full stop: what is wrong, what was expected, what was found. */
  readonly message: string;
  /** Where it is wrong. */
  readonly place?: Place | undefined;
  /** How many characters the caret underlines; default 1. */
  readonly span?: number | undefined;
  /** What to do about it, starting with a verb. */
  readonly fix?: string | undefined;
  /** Other places that have a part in it, such as the first of two definitions. */
  readonly related?: readonly { readonly message: string; readonly place: Place }[] | undefined;
  /** The exception behind it, kept for debugging and never printed as a stack. */
  readonly cause?: unknown;
}

/** A mistake in what the user gave, told so that it can be mended; never a bug of fairlead's. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly place: Place | undefined;
  readonly span: number;
  readonly fix: string | undefined;
  readonly related: readonly { readonly message: string; readonly place: Place }[];

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'UserError';
    this.code = code;
    this.place = details.place;
    this.span = details.span ?? 1;
    this.fix = details.fix;
    this.related = details.related ?? [];
  }
}

/** Several user errors that belong to one stage. */
export class UserErrors extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map((error) => `${error.code} ${error.message}`).join('\n'));
    this.name = 'UserErrors';
  }
}
