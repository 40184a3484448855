/** What is wrong with a text that PostgreSQL would have to read. */
export interface Flaw {
  /** One sentence without a full stop: what was found, and what PostgreSQL expects. */
  readonly message: string;
  /** What to do about it, starting with a verb. */
  readonly fix: string;
}
