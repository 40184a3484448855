/** What an agent does with a changed object once the change is merged. */
export const ACTS = ['applies', 'deletes', 'orphans', 'replaces', 'runs', 'ignores'] as const;

export type Act = (typeof ACTS)[number];

/** How a change reaches the cluster. */
export interface Delivery {
  readonly agent: 'Argo CD' | 'Flux';
  /**
   * `orphans`: it leaves what is gone from `dist/` running and looks after it no more. `replaces`: it deletes and makes
   * anew. `runs`: a hook, made anew at every sync. `ignores`: it was told to leave the object as it is.
   */
  readonly act: Act;
  /** What stands in between, one sentence each without a full stop: a sync that someone has to start, a suspension. */
  readonly notes: readonly string[];
}
