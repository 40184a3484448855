import type { PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';

type Fields = Readonly<Record<string, unknown>>;

const REPOSITORY = 'https://git.example.com/shop/config.git';

/** An Application with these fields in its spec. */
export function application(spec: Fields = {}): PolicyExample {
  return { object: exampleObject('argoproj.io/v1alpha1', 'Application', { spec: applicationSpec(spec) }) };
}

/** An ApplicationSet whose Applications have these fields in their spec. */
export function applicationSet(spec: Fields = {}): PolicyExample {
  const template = { metadata: { name: '{{.app}}' }, spec: applicationSpec(spec) };
  const generators = [{ list: { elements: [{ app: 'web' }] } }];
  const fields = { spec: { goTemplate: true, generators, template } };
  return { object: exampleObject('argoproj.io/v1alpha1', 'ApplicationSet', fields) };
}

function applicationSpec(spec: Fields): Fields {
  const source = { repoURL: REPOSITORY, path: 'dist/prod/eu-1/web', targetRevision: 'main' };
  return { project: 'shop', source, destination: { name: 'prod-eu-1', namespace: 'shop' }, ...spec };
}

/** A Kustomization of Flux with these fields in its spec. */
export function kustomization(spec: Fields = {}): PolicyExample {
  const sourceRef = { kind: 'GitRepository', name: 'shop' };
  const fields = { spec: { interval: '10m', path: './dist/prod/eu-1/web', prune: true, sourceRef, ...spec } };
  return { object: exampleObject('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', fields) };
}
