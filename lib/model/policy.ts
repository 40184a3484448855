import type { Severity } from './finding';
import type { KubernetesObject } from './manifest';
import type { Place } from './place';
import type { Tier } from './tier';

/** Which requests a policy looks at: those parts of `matchConstraints` that mean something for an object that is created. */
export interface MatchResources {
  readonly resourceRules?: readonly ResourceRule[];
  readonly excludeResourceRules?: readonly ResourceRule[];
  readonly namespaceSelector?: LabelSelector;
  readonly objectSelector?: LabelSelector;
  readonly matchPolicy?: 'Exact' | 'Equivalent';
}

export interface ResourceRule {
  readonly apiGroups: readonly string[];
  readonly apiVersions: readonly string[];
  /** Plural names, such as `deployments`; `*` for all. */
  readonly resources: readonly string[];
  readonly operations: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly scope?: '*' | 'Cluster' | 'Namespaced';
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** A name and the CEL expression behind it. */
export interface NamedExpression {
  readonly name: string;
  readonly expression: string;
}

export interface Validation {
  /** CEL that is true for what is allowed. */
  readonly expression: string;
  readonly message?: string;
  /** CEL that gives the message; it wins over `message` where it can be evaluated. */
  readonly messageExpression?: string;
  readonly reason?: 'Unauthorized' | 'Forbidden' | 'Invalid' | 'RequestEntityTooLarge';
}

/** The `spec` of a ValidatingAdmissionPolicy of `admissionregistration.k8s.io/v1`. */
export interface AdmissionSpec {
  readonly matchConstraints: MatchResources;
  readonly matchConditions?: readonly NamedExpression[];
  readonly variables?: readonly NamedExpression[];
  readonly validations: readonly Validation[];
  readonly paramKind?: { readonly apiVersion: string; readonly kind: string };
  readonly failurePolicy?: 'Fail' | 'Ignore';
  readonly auditAnnotations?: readonly { readonly key: string; readonly valueExpression: string }[];
}

/** What a policy weighs in each tier; `off` where it does not hold. */
export type SeverityByTier = Readonly<Record<Tier, Severity | 'off'>>;

/** One rule: what it asks for, why, and the admission policy that decides. */
export interface Policy {
  /** Such as `pod-security/restricted/run-as-non-root`; for a ValidatingAdmissionPolicy from YAML its name. */
  readonly id: string;
  readonly severity: SeverityByTier;
  /** One sentence: what holds where the policy is kept. */
  readonly what: string;
  /** Why it matters: what goes wrong without it. */
  readonly why: string;
  /** What to do about a finding, starting with a verb. */
  readonly fix: string;
  /** Where the rule comes from, as a URL. */
  readonly source?: string;
  /** The admission policy for a Kubernetes minor version, such as `1.34`; undefined where the rule does not exist there. */
  readonly spec: (kubernetes: string) => AdmissionSpec | undefined;
  /** What its bindings narrow it to: all of these have to match too. @default nothing */
  readonly within?: readonly MatchResources[];
  /** What `params` stands for. */
  readonly params?: KubernetesObject;
  readonly examples: PolicyExamples;
  /** Where it was defined; none for policies that ship with fairlead. */
  readonly place?: Place;
}

/** Objects that the policy allows, and objects that it refuses. */
export interface PolicyExamples {
  readonly passing: readonly PolicyExample[];
  readonly failing: readonly PolicyExample[];
}

/** An object, and what its verdict depends on beside it. */
export interface PolicyExample {
  readonly object: KubernetesObject;
  /** @default 1.34 */
  readonly kubernetes?: string;
  /** Labels of the namespace. @default none but its name */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
}

/** Leave for one object to go against one policy, for a while. */
export interface Exemption {
  readonly policy: string;
  /** Kind and name, such as `Deployment/cart`. */
  readonly object: string;
  /** The app it was given for; none for what belongs to no app: the cluster's own bundle, and the agents' objects. */
  readonly app?: string;
  /** The environment it holds in; none for all. */
  readonly environment?: string;
  /** The cluster it holds on; none for all. */
  readonly cluster?: string;
  readonly reason: string;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** The last day it holds, such as `2027-03-31`. */
  readonly expires: string;
  readonly place: Place;
}

/** What a fleet says of its policies. */
export interface PolicySettings {
  /** Whether every cluster's own bundle holds the policies as ValidatingAdmissionPolicies. */
  readonly inCluster: boolean;
  /** What image references may start with; anything where this is left out. */
  readonly registries?: readonly string[];
  readonly severities: readonly PolicySeverity[];
}

/** What a policy weighs where that is not what the policy says itself. */
export interface PolicySeverity {
  readonly policy: string;
  readonly severity: Partial<SeverityByTier>;
  readonly place: Place;
}
