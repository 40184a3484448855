import type { Risk } from '../../../model/risk';
import type { CallChange } from '../../calls/compare-calls';
import type { VersionStep } from '../../review';

/* What the page is told, as plain JSON. Positions in a list of the model are how its parts name each other. */

/** All of the page. */
export interface PageModel {
  /** The labels of the two sides. */
  readonly before: string;
  readonly after: string;
  /** All in one sentence. */
  readonly summary: string;
  /** The columns of the matrix: clusters by environment. */
  readonly places: readonly PagePlace[];
  /** The rows of the matrix. */
  readonly apps: readonly string[];
  readonly bundles: readonly PageBundle[];
  /** The worst first. */
  readonly entries: readonly PageEntry[];
  readonly versions: readonly PageVersion[];
  readonly demand: readonly PageDemand[];
  readonly budgets: readonly PageBudget[];
  /** Files that nothing is known of, a sentence each. */
  readonly uncompared: readonly string[];
  readonly calls: readonly PageGraph[];
  /** Every line of every manifest that is shown, each once. */
  readonly lines: readonly string[];
  /** Every origin that is shown, each once. */
  readonly origins: readonly PageOrigin[];
}

/** A column of the matrix. */
export interface PagePlace {
  readonly environment: string;
  /** Empty for what the agent of an environment reads. */
  readonly cluster: string;
  readonly name: string;
}

/** A cell of the matrix. */
export interface PageBundle {
  readonly app: number;
  readonly place: number;
  /** How many objects each side has. */
  readonly before: number;
  readonly after: number;
}

/** What an entry does in a bundle: how many objects change, and the worst that comes of it there. */
export interface PageTouch {
  readonly bundle: number;
  readonly changes: number;
  readonly risk: Risk;
}

/** One folded change. */
export interface PageEntry {
  readonly risk: Risk;
  /** Such as `changes`. */
  readonly verb: string;
  /** Such as `Deployment/checkout`. */
  readonly objects: readonly string[];
  /** Why an object was renamed, from where it was moved. */
  readonly remarks: readonly string[];
  readonly where: string;
  readonly touches: readonly PageTouch[];
  readonly consequences: readonly PageConsequence[];
  /** What the agents do, a sentence each. */
  readonly delivery: readonly string[];
  readonly fields: readonly PageField[];
  /** How many more fields differ. */
  readonly moreFields: number;
  readonly members: readonly PageMember[];
  /** How many manifests the entry has in all. */
  readonly changes: number;
}

/** What comes of a change. */
export interface PageConsequence {
  readonly rule: string;
  readonly risk: Risk;
  /** What happens, what it comes to, and where, unless it is everywhere. */
  readonly text: string;
  readonly fix?: string;
  readonly path?: string;
}

/** One field that differs; a side without a text has no value. */
export interface PageField {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly origin?: number;
}

/** A line that both sides have; one of each, -1 for none; or lines of both that are left out. Positions in `lines`. */
export type PageRow = number | readonly [before: number, after: number] | { readonly skipped: number };

/** The manifest of one object, side by side. */
export interface PageMember {
  /** Such as `Deployment/checkout in prod/eu-1`. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly rows: readonly PageRow[];
  /** How many more rows there are. */
  readonly moreRows: number;
  /** Where a value comes from, by the row on whose right side it stands. */
  readonly origins: readonly (readonly [row: number, origin: number])[];
}

/** Where a value was set; texts only. */
export interface PageOrigin {
  /** Such as `set by a setting`. */
  readonly what: string;
  /** Such as `environments/prod.yaml:14:15`. */
  readonly place?: string;
  readonly snippet?: string;
  readonly id?: string;
  readonly reason?: string;
  readonly source?: { readonly title: string; readonly url: string };
  /** What would hold without it, the narrowest layer first. */
  readonly overrode: readonly string[];
  /** What else plays a part: places and defaults. */
  readonly also: readonly string[];
  /** Such as `shop/deployment (apps/shop.ts:12)`. */
  readonly construct: string;
}

/** An image or a chart that runs in another version. */
export interface PageVersion {
  readonly what: VersionStep['what'];
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly step: VersionStep['step'];
  readonly where: string;
  readonly objects: readonly string[];
}

/** What the changed workloads of a cluster ask for. */
export interface PageDemand {
  readonly place: string;
  readonly amounts: readonly PageAmount[];
}

/** One of the things that are asked for. */
export interface PageAmount {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  /** Such as `2.5Gi → 3Gi`. */
  readonly text: string;
}

/** A budget, and whether it holds. */
export interface PageBudget {
  readonly text: string;
  readonly holds: boolean;
}

/** Who calls whom in an environment, drawn. */
export interface PageGraph {
  readonly environment: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PageNode[];
  readonly arrows: readonly PageArrow[];
  /** How many more nodes there are, too far from what changes. */
  readonly moreNodes: number;
}

/** A box: its left end and its middle line, in pixels. */
export interface PageNode {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The row of the matrix; undefined for what `dist/` does not hold. */
  readonly app?: number;
  /** The worst that comes of what changes in its app. */
  readonly risk?: Risk;
}

/** A call, drawn from point to point. */
export interface PageArrow {
  /** Positions in `nodes`. */
  readonly from: number;
  readonly to: number;
  readonly change: CallChange;
  /** Such as `5432, on 3 clusters`. */
  readonly text: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}
