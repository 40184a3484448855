import { SECRET, SERVICE_ACCOUNT, type TargetKind } from '../kinds';
import type { Reference, Topic } from '../reference';

const PROJECT: TargetKind = { group: 'argoproj.io', kind: 'AppProject', code: 'reference/project' };
const SOURCE: TargetKind = { group: 'source.toolkit.fluxcd.io', kind: 'GitRepository', code: 'reference/source' };

function dependency(group: string, kind: string): Reference {
  return { at: 'spec.dependsOn.*', to: { group, kind, code: 'reference/dependency' } };
}

function secrets(...fields: readonly string[]): readonly Reference[] {
  return fields.map((field) => ({ at: `spec.${field}`, to: SECRET }));
}

const APPLIED: readonly Reference[] = [
  { at: 'spec.serviceAccountName', to: SERVICE_ACCOUNT },
  { at: 'spec.kubeConfig.secretRef', to: SECRET },
];

/** Agents read sources and wait for others that are there. */
export const GITOPS: Topic = {
  references: {
    'argoproj.io/Application': [{ at: 'spec.project', to: PROJECT }],
    'argoproj.io/ApplicationSet': [{ at: 'spec.template.spec.project', to: PROJECT }],
    'helm.toolkit.fluxcd.io/HelmRelease': [
      ...APPLIED,
      dependency('helm.toolkit.fluxcd.io', 'HelmRelease'),
      { at: 'spec.chart.spec.sourceRef', to: { ...SOURCE, kind: 'HelmRepository' } },
      { at: 'spec.chartRef', to: { ...SOURCE, kind: 'OCIRepository' } },
      { at: 'spec.valuesFrom.*', to: SECRET },
    ],
    'kustomize.toolkit.fluxcd.io/Kustomization': [
      ...APPLIED,
      dependency('kustomize.toolkit.fluxcd.io', 'Kustomization'),
      { at: 'spec.sourceRef', to: SOURCE },
      { at: 'spec.decryption.secretRef', to: SECRET },
      { at: 'spec.postBuild.substituteFrom.*', to: SECRET },
    ],
    'notification.toolkit.fluxcd.io/Alert': [
      {
        at: 'spec.providerRef',
        to: { group: 'notification.toolkit.fluxcd.io', kind: 'Provider', code: 'reference/object' },
      },
    ],
    'source.toolkit.fluxcd.io/GitRepository': secrets('secretRef', 'proxySecretRef', 'verify.secretRef'),
    'source.toolkit.fluxcd.io/HelmRepository': secrets('secretRef', 'certSecretRef'),
    'source.toolkit.fluxcd.io/OCIRepository': secrets(
      'secretRef',
      'certSecretRef',
      'proxySecretRef',
      'verify.secretRef',
    ),
  },
};
