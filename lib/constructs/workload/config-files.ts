import { createHash } from 'node:crypto';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { configKey, mountFiles, type MountedVolumes } from './mounts';

/** The configuration files of a workload, kept in a ConfigMap of its own; no files, no ConfigMap. */
export class ConfigFiles extends Construct {
  /** Volumes and mounts that bring the files to their paths. */
  readonly mounted: MountedVolumes;
  /** Changes with the content, and so makes pods roll when it stands in their template. */
  readonly hash: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    name: string,
    files: Readonly<Record<string, string>>,
    labels: Readonly<Record<string, string>>,
  ) {
    super(scope, id);
    this.mounted = mountFiles(name, files);
    const paths = Object.keys(files).sort();
    if (paths.length === 0) return;
    const data = Object.fromEntries(paths.map((path) => [configKey(path), files[path] ?? '']));
    this.hash = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
    new ApiObject(this, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels }, data });
  }
}
