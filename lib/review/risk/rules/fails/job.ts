import { valueAt } from '../../../../check/references/loosely';
import type { FieldChange } from '../../../change';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type Update } from './fixed-field-rule';
import { keyOf } from './key-of';

const ANEW =
  'give the Job a name that changes with it; or have the agent delete it first, with argocd.argoproj.io/sync-options: Replace=true,Force=true or kustomize.toolkit.fluxcd.io/force: enabled, which runs it once more';

/** What says where the pods of a Job go, which queues set before they let it start. */
const SCHEDULING = ['nodeSelector', 'tolerations', 'schedulingGates'];

function isScheduling({ path }: FieldChange): boolean {
  const [, , part, field, inner] = path;
  if (part === 'metadata') return field === 'labels' || field === 'annotations';
  return SCHEDULING.includes(keyOf(field)) || (field === 'affinity' && inner === 'nodeAffinity');
}

function isForSuspended({ before, changes }: Update): boolean {
  return valueAt(before.spec, 'suspend') === true && changes.every(isScheduling);
}

function isElastic({ is, after }: Update): boolean {
  return valueAt(after.spec, 'completionMode') === 'Indexed' && is === (valueAt(after.spec, 'parallelism') ?? 1);
}

function job(image: string, ...spec: readonly string[]): string {
  const template = `template: { spec: { restartPolicy: Never, containers: [{ name: run, image: "${image}" }] } }`;
  return exampleObject('batch/v1', 'Job/migrate', 'spec:', ...[template, ...spec].map((line) => `  ${line}`));
}

/** A Job runs what it was made for, once. */
export const JOB = fixedFieldRule({
  id: 'fails/job',
  title: 'A Job is to run something else',
  reason:
    'A Job is one run of one template of pods. The API server refuses another template, selector, number of completions or policy on a Job that exists, also on one that has finished.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#mutable-scheduling-directives',
  fields: {
    'batch/Job': [
      { at: 'spec.template', allows: isForSuspended, fix: ANEW },
      { at: 'spec.selector', fix: ANEW },
      { at: 'spec.completions', allows: isElastic, fix: ANEW },
      { at: 'spec.completionMode', missing: 'NonIndexed', fix: ANEW },
      ...['podFailurePolicy', 'backoffLimitPerIndex', 'successPolicy', 'managedBy'].map((field) => ({
        at: `spec.${field}`,
        fix: ANEW,
      })),
    ],
  },
  examples: [
    {
      name: 'a Job runs another image',
      before: job('shop:1'),
      after: job('shop:2'),
      says: ['spec.template changes: the API server keeps it'],
    },
    {
      name: 'a Job may fail more often and is deleted sooner',
      before: job('shop:1'),
      after: job('shop:1', 'backoffLimit: 9', 'ttlSecondsAfterFinished: 60'),
      says: [],
    },
    {
      name: 'a Job with an index for each pod grows',
      before: job('shop:1', 'completionMode: Indexed', 'completions: 3', 'parallelism: 3'),
      after: job('shop:1', 'completionMode: Indexed', 'completions: 5', 'parallelism: 5'),
      says: [],
    },
    {
      name: 'a Job is to run more often',
      before: job('shop:1', 'completions: 3'),
      after: job('shop:1', 'completions: 5'),
      says: ['spec.completions changes from 3 to 5'],
    },
  ],
});
