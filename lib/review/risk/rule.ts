import type { Risk } from '../../model/risk';
import type { ObjectChange, Placed, Where } from '../change';
import type { Delivery } from '../delivery/delivery';
import type { Consequence } from './risk';

/** One side of the change as a whole, read as far as rules ask. */
export interface Side {
  /** All objects of a kind on a cluster, such as `apps/Deployment` or, in the core group, `Service`. */
  readonly list: (where: Where, kind: string) => readonly Placed[];
  /** Every cluster that it has objects of, each once. */
  readonly clusters: readonly Where[];
  /** Every folder of `dist/` that it has objects in, such as `prod/eu-1/checkout`. */
  readonly bundles: ReadonlySet<string>;
}

/** What surrounds a change. */
export interface Around {
  readonly before: Side;
  readonly after: Side;
  /** What the agents will do with the change; empty where no agent is known to. */
  readonly delivery: readonly Delivery[];
}

/** What a rule says; which rule it is and how bad, the engine adds. */
export type Saying = Omit<Consequence, 'rule' | 'risk'>;

/** An example of a rule, which the tests run and the documentation shows. */
export interface RiskExample {
  /** What it shows, such as `the selector of a Deployment changes`. */
  readonly name: string;
  /** YAML documents of the one cluster `prod/eu-1`, in the namespace `shop` where they name none; empty for nothing. */
  readonly before: string;
  readonly after: string;
  /** What the rule says of the whole change, as far as each message must contain it; empty where it is silent. */
  readonly says: readonly string[];
}

/** One way in which a change can go wrong. */
export interface RiskRule {
  /** The risk and what it is about, such as `fails/immutable-field`. */
  readonly id: `${Risk}/${string}`;
  /** What it finds, as a heading. */
  readonly title: string;
  /** Why that happens: what the object's controller or the API server does. */
  readonly reason: string;
  /** Where that is documented: a URL. */
  readonly source: string;
  /** The kinds it looks at, such as `apps/Deployment` or `Service`; `any` for all. */
  readonly kinds: readonly string[] | 'any';
  readonly judge: (change: ObjectChange, around: Around) => readonly Saying[];
  /** Some that it speaks of and some, above all the opposite direction, of which it says nothing. */
  readonly examples: readonly RiskExample[];
}
