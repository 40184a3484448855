import type { Cluster, Environment } from '../../model/fleet';
import type { Directory } from '../../plan/directory';
import type { AbsolutePlace } from '../../workspace/call-site';

/** What an app is built with; synth makes it. */
export interface AppContext {
  readonly root: string;
  readonly name: string;
  readonly owner: string;
  readonly environment: Environment;
  readonly cluster: Cluster;
  /** The clusters of the environment that run the app, this one among them, in the order of the file. */
  readonly siblings: () => readonly Cluster[];
  readonly namespace: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly definedAt: AbsolutePlace;
  readonly directory: Directory;
}
