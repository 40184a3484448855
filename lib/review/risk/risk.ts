import type { Risk } from '../../model/risk';
import type { ReviewPath } from '../change';

/** What all pods of a workload ask for: millicores, bytes, and bytes of volumes that are claimed for them. */
export interface Demand {
  readonly pods: number;
  readonly cpu: number;
  readonly memory: number;
  readonly storage: number;
}

/** What comes of one change, as one rule sees it. */
export interface Consequence {
  /** The id of the rule, such as `fails/immutable-field`. */
  readonly rule: string;
  readonly risk: Risk;
  /**
   * One sentence without a full stop: what will happen. It holds nothing that differs from cluster to cluster for one
   * and the same change, so that those fold: what can be counted stands in `pods` and `demand`.
   */
  readonly message: string;
  /** The way out, starting with a verb. */
  readonly fix?: string;
  /** The field it is about; none for the object as a whole. */
  readonly path?: ReviewPath;
  /** How many pods roll; undefined where none do, or where the number of nodes decides. */
  readonly pods?: number;
  /** What the workload asked for before and asks for after. */
  readonly demand?: { readonly before: Demand; readonly after: Demand };
}
