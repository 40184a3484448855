/** One error of a compiled validator: those of ajv that the models use, as far as they tell us something. */
export interface ModelError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** What was asked for, such as `type`, `required` or `pattern`. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The compiled validator of one kind: answers all errors of an object. */
export type Validate = (object: unknown) => readonly ModelError[];
