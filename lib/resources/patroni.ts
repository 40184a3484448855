/** How Patroni keeps a cluster, by the names that it has for it itself; Zalando's and Crunchy's operators hand it on. */
export interface Patroni {
  /** Whether the primary goes on while the Kubernetes API is away, as long as it reaches all other instances. */
  readonly failsafe_mode: boolean;
  readonly synchronous_mode?: true;
  /** Whether writing stops where no standby can confirm. */
  readonly synchronous_mode_strict?: true;
  /** Standbys that a commit waits for; fewer, where there are fewer. */
  readonly synchronous_node_count?: number;
}
