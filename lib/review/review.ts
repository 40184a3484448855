import type { ResourceId } from '../model/manifest';
import type { Risk } from '../model/risk';
import type { FieldChange, ObjectChange, Where } from './change';
import type { Delivery } from './delivery/delivery';
import type { Consequence, Demand } from './risk/risk';

/** A consequence of a folded change: said once, with where it comes true and what it comes to in all. */
export interface FoldedConsequence extends Consequence {
  /** Fewer than the change itself where it comes true only in some places. */
  readonly where: readonly Where[];
}

/** One change as a person thinks of it: the same thing done to several objects of several clusters. */
export interface ReviewEntry {
  readonly kind: ObjectChange['kind'];
  /** The worst of its consequences. */
  readonly risk: Risk;
  /** The objects it is done to, each once, in the order of their kinds and names. */
  readonly objects: readonly ResourceId[];
  /** The clusters it is done on, each once, in order. */
  readonly where: readonly Where[];
  /** As the first of the changes has them. */
  readonly fields: readonly FieldChange[];
  /** The worst first. */
  readonly consequences: readonly FoldedConsequence[];
  /** What the agents do, each distinct way once. */
  readonly delivery: readonly Delivery[];
  /** Every single change that was folded into this one. */
  readonly changes: readonly ObjectChange[];
}

/** An image or a chart that runs in another version. */
export interface VersionStep {
  /** Without tag and digest, such as `docker.io/library/redis`; for a chart its repository and name. */
  readonly name: string;
  readonly what: 'image' | 'chart';
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly step: 'major' | 'minor' | 'patch' | 'digest' | 'back' | 'new' | 'gone' | 'unknown';
  readonly where: readonly Where[];
  /** The objects that run it. */
  readonly objects: readonly ResourceId[];
}

/** What the changed workloads of a cluster ask for. */
export interface ClusterDemand {
  readonly where: Where;
  readonly before: Demand;
  readonly after: Demand;
}

/** A budget and whether it holds on a cluster. */
export interface BudgetVerdict {
  readonly where: Where;
  readonly budget: 'pruned';
  /** How many objects agents delete there, and of how many. */
  readonly found: number;
  readonly of: number;
  /** As it was written, such as `10%` or `20`. */
  readonly most: string;
  readonly holds: boolean;
}

/** A file that could not be compared, so that nothing is known of what changes in it. */
export interface Uncompared {
  /** Path below `dist/`. */
  readonly file: string;
  readonly side: 'before' | 'after';
  /** One sentence without a full stop. */
  readonly reason: string;
}

/** A bundle by how many objects it has on each side. */
export interface ReviewedBundle {
  readonly bundle: string;
  readonly where: Where;
  readonly before: number;
  readonly after: number;
}

/** What changes between two snapshots, folded and weighed. */
export interface Review {
  /** The labels of the two sides. */
  readonly before: string;
  readonly after: string;
  /** The worst first, among equals what concerns more objects. */
  readonly entries: readonly ReviewEntry[];
  readonly versions: readonly VersionStep[];
  readonly demand: readonly ClusterDemand[];
  readonly budgets: readonly BudgetVerdict[];
  readonly uncompared: readonly Uncompared[];
  /** Every bundle of either side, also those in which nothing changed, in the order of names. */
  readonly bundles: readonly ReviewedBundle[];
}
