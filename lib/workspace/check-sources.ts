import type { Problems } from '../errors/problems';
import type { ManifestDocument } from '../model/document';
import type { Environment } from '../model/fleet';
import type { Exemption, Policy } from '../model/policy';
import type { Apps } from './apps/load-apps';
import type { ModuleLoader } from './apps/load-module';
import { appExemptions, refuseUnknown } from './exemptions';
import { loadPolicies, POLICIES } from './load-policies';
import { readManifestFolder } from './manifests/read-folder';
import type { EnvironmentSource } from './read-environment';

/** Where a workspace keeps the CustomResourceDefinitions of what it writes. */
const CRDS = 'crds';

/** What manifests are judged by beside what ships with fairlead. */
export interface CheckSources {
  /** Made by definePolicy in `policies/*.ts`. */
  readonly policies: readonly Policy[];
  /** The objects in the YAML files of `policies/`, not yet looked into. */
  readonly policyDocuments: readonly ManifestDocument[];
  /** The objects in the YAML files of `crds/`, not yet looked into. */
  readonly crdDocuments: readonly ManifestDocument[];
  /** Those of the environments first, then those of apps. */
  readonly exemptions: readonly Exemption[];
}

/** What is known of the workspace so far. */
interface Known {
  readonly apps: Apps;
  readonly sources: readonly EnvironmentSource[];
  readonly environments: readonly Environment[];
}

/** Reads `policies/` and `crds/`, and gathers the exemptions. @param problems Takes all that is wrong with them. */
export function readCheckSources(
  root: string,
  { apps, sources, environments }: Known,
  loadModule: ModuleLoader,
  problems: Problems,
): CheckSources {
  const exemptions = [
    ...sources.flatMap((source) => source.exemptions),
    ...[...apps.loaded.values()].flatMap(({ definition }) => appExemptions(root, definition)),
  ];
  refuseUnknown(exemptions, apps.names, environments, problems);
  return {
    policies: loadPolicies(root, loadModule, problems),
    policyDocuments: readManifestFolder(root, POLICIES, problems),
    crdDocuments: readManifestFolder(root, CRDS, problems),
    exemptions,
  };
}
