import { createHash } from 'node:crypto';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { configKey, mountFiles, type MountedVolumes } from './mounts';

/** The configuration files of a workload, as its pods need to know them. */
export interface ConfigFiles {
  /** Volumes and mounts that bring the files to their paths. */
  readonly mounted: MountedVolumes;
  /** Changes with the content, and so makes pods roll when it stands in their template; undefined without files. */
  readonly hash: string | undefined;
}

/** Keeps the files of a workload in a ConfigMap of its own; no files, no ConfigMap. */
export function keepFiles(
  workload: Construct,
  name: string,
  files: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): ConfigFiles {
  const mounted = mountFiles(name, files);
  const paths = Object.keys(files).sort();
  if (paths.length === 0) return { mounted, hash: undefined };
  const data = Object.fromEntries(paths.map((path) => [configKey(path), files[path] ?? '']));
  new ApiObject(workload, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels }, data });
  return { mounted, hash: createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16) };
}
