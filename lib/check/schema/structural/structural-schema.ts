/** The types of a structural schema; null is no type of its own, but `nullable`. */
export type SchemaType = 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';

/**
 * A structural OpenAPI v3 schema as a CustomResourceDefinition has it, with the keywords that decide something. It is
 * plain data and never changed: what is compiled of it is kept for as long as it lives.
 */
export interface StructuralSchema {
  readonly type?: SchemaType;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];

  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  /** What further keys hold; `true` for anything. */
  readonly additionalProperties?: StructuralSchema | boolean;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly items?: StructuralSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  /** In Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** RE2; matches anywhere in the text unless it is anchored. */
  readonly pattern?: string;
  readonly format?: string;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;

  /** Schemas in these four only narrow the values of fields that are specified outside of them. */
  readonly allOf?: readonly StructuralSchema[];
  readonly anyOf?: readonly StructuralSchema[];
  readonly oneOf?: readonly StructuralSchema[];
  readonly not?: StructuralSchema;

  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A rule in CEL that `self` must keep, which is the value that its schema describes. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  /** CEL that gives the message; it wins over `message` where it can be evaluated. */
  readonly messageExpression?: string;
  /** The field below `self` that a fault is told of, such as `.spec.replicas`. */
  readonly fieldPath?: string;
  /** For those who call the API; it decides nothing here. */
  readonly reason?: string;
  /** Whether `oldSelf` is optional, so that the rule holds for a new object too. */
  readonly optionalOldSelf?: boolean;
}
