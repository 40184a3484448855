import type { OutputFile } from '../model/file';

/** What a run wants a folder to hold. */
export interface OutputRequest {
  /** The folder; it is made where it is missing, and may be a link. */
  readonly directory: string;
  /** All files of the bundles that this run answers for. */
  readonly files: readonly OutputFile[];
  /** Whether this run answers for a bundle; what others wrote for the rest stays as it is. */
  readonly owns: (bundle: string) => boolean;
}
