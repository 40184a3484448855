import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject } from '../example-objects';
import { EVERYTHING } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';

const SYNC_OPTIONS = "dyn(object).metadata.?annotations[?'argocd.argoproj.io/sync-options'].orValue('')";
const FLUX_FORCE = "dyn(object).metadata.?annotations[?'kustomize.toolkit.fluxcd.io/force'].orValue('').lowerAscii()";

function annotated(kind: string, annotations: Readonly<Record<string, string>>): PolicyExample {
  const apiVersion = kind === 'Job' ? 'batch/v1' : 'v1';
  return { object: exampleObject(apiVersion, kind, {}, { annotations }) };
}

/** A change is no deletion. */
export const NO_FORCED_REPLACEMENT = definePolicy({
  id: 'gitops/no-forced-replacement',
  severity: BEFORE_PRODUCTION,
  what: 'Nothing but a Job is deleted and made anew when it changes',
  why: 'A forced change deletes the object first: a Service loses its address, a claim its data, a Deployment all of its pods at once.',
  fix: 'remove the option, and give the object a new name where a field cannot be changed',
  source:
    'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#replace-resource-instead-of-applying-changes',
  spec: {
    matchConstraints: EVERYTHING,
    matchConditions: [
      BEFORE_ADMISSION,
      // A Job cannot be changed in any other way.
      { name: 'annotated-and-no-job', expression: "has(object.metadata.annotations) && object.kind != 'Job'" },
    ],
    ...refusing({
      variables: [pointingTo('metadata.annotations')],
      found: [
        when(`${SYNC_OPTIONS}.contains('Force=true')`, "'sync option Force=true deletes the object before a change'"),
        when(
          `${FLUX_FORCE} in ['enabled', 'true']`,
          "'annotation kustomize.toolkit.fluxcd.io/force deletes the object before a change'",
        ),
      ].join(' + '),
      expected: 'the object to be changed in place',
    }),
  },
  examples: {
    passing: [
      annotated('Service', { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' }),
      annotated('Job', { 'kustomize.toolkit.fluxcd.io/force': 'enabled' }),
    ],
    failing: [
      annotated('Service', { 'argocd.argoproj.io/sync-options': 'Force=true,Replace=true' }),
      annotated('PersistentVolumeClaim', { 'kustomize.toolkit.fluxcd.io/force': 'enabled' }),
    ],
  },
});
