import { posix } from 'node:path';
import type { GitOps } from '../model/fleet';

/** The path of a folder of `dist/` in the repository that agents clone, without a leading `./`. */
export function repositoryPath(gitops: GitOps, ...folders: readonly string[]): string {
  return posix.join(gitops.path, ...folders);
}
