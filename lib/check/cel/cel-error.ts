/** What is wrong: how an expression is written, what it is made of, what its data held, or what it cost. */
export type CelErrorKind = 'syntax' | 'type' | 'run' | 'cost';

/** An expression that cannot be compiled, or an evaluation that failed; the message is one line without a full stop. */
export class CelError extends Error {
  constructor(
    readonly kind: CelErrorKind,
    message: string,
    /** Where in the expression, in UTF-16 units from 0; undefined where no place is known. */
    readonly offset?: number,
  ) {
    // A stack costs more than an evaluation, and `||` absorbs these errors by the thousand.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    // Data and patterns that a message quotes may have several lines.
    super(message.replace(/\s*[\r\n]\s*/g, ' '));
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'CelError';
  }

  /** The same error at a place, unless it has one already. */
  at(offset: number | undefined): CelError {
    return this.offset === undefined && offset !== undefined ? new CelError(this.kind, this.message, offset) : this;
  }
}
