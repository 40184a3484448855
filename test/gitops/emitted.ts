import { parse } from 'yaml';
import type { OutputFile } from '../../lib/model/file';
import type { KubernetesObject } from '../../lib/model/manifest';
import type { ApplicationSet, ApplicationTemplate, AppProject, RollingSyncStep } from '../../lib/resources/argocd';
import type { FluxKustomization, GitRepository } from '../../lib/resources/flux';

/** What an agent would find in the files, read back from their text. */
export interface Emitted {
  readonly projects: readonly AppProject[];
  readonly applicationSets: readonly ApplicationSet[];
  readonly repositories: readonly GitRepository[];
  /** By folder: what one cluster's Flux sees. */
  readonly kustomizations: ReadonlyMap<string, readonly FluxKustomization[]>;
}

export function emitted(files: readonly OutputFile[]): Emitted {
  const objects = files.map((file) => ({ folder: file.bundle, object: parse(file.text) as KubernetesObject }));
  const ofKind = (kind: string, apiVersion: string) =>
    objects.filter(({ object }) => object.apiVersion === apiVersion && object.kind === kind);
  const kustomizations = new Map<string, FluxKustomization[]>();
  for (const { folder, object } of ofKind('Kustomization', 'kustomize.toolkit.fluxcd.io/v1')) {
    kustomizations.set(folder, [...(kustomizations.get(folder) ?? []), object as FluxKustomization]);
  }
  return {
    projects: ofKind('AppProject', 'argoproj.io/v1alpha1').map(({ object }) => object as AppProject),
    applicationSets: ofKind('ApplicationSet', 'argoproj.io/v1alpha1').map(({ object }) => object as ApplicationSet),
    repositories: ofKind('GitRepository', 'source.toolkit.fluxcd.io/v1').map(({ object }) => object as GitRepository),
    kustomizations,
  };
}

/** The Applications that an ApplicationSet makes; a parameter that an element lacks is an error, as in Argo CD. */
export function applications(set: ApplicationSet): ApplicationTemplate[] {
  const elements = set.spec.generators.flatMap((generator) => generator.list.elements);
  return elements.map((element) => {
    const text = JSON.stringify(set.spec.template).replace(/\{\{\.(\w+)\}\}/g, (_, key: string) => {
      const value = element[key];
      if (typeof value !== 'string') throw new Error(`the element has no text for ${key}`);
      return JSON.stringify(value).slice(1, -1);
    });
    return JSON.parse(text) as ApplicationTemplate;
  });
}

/** The numbers of the steps that select an Application: all expressions have to match, as in Argo CD. */
export function stepsOf(set: ApplicationSet, application: ApplicationTemplate): number[] {
  const matches = (step: RollingSyncStep): boolean =>
    step.matchExpressions.every(({ key, values }) => {
      const value = application.metadata.labels[key];
      return value !== undefined && values.includes(value);
    });
  return set.spec.strategy.rollingSync.steps.flatMap((step, number) => (matches(step) ? [number] : []));
}

/** The object of that name. */
export function named<T extends KubernetesObject>(objects: readonly T[], name: string): T {
  const found = objects.find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(`no object is named ${name}`);
  return found;
}
