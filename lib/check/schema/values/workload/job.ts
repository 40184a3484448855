import { DNS_LABEL, DOMAIN_AND_PATH } from '../format/names';
import { labelSelector, selects } from '../object/labels';
import { broken, FINE, lacking, misplaced, unlisted, wrong } from '../rule/flaw';
import { misplacedOnes } from '../rule/presence';
import { isSet, mappingAt, numberAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, has, noLongerThan, notEmpty } from '../rule/scalar';
import { failurePolicyFits, podFailurePolicy } from './job-failure';
import { podTemplate } from './template';

const ENDING = ['OnFailure', 'Never'];
const INDEXED_ONLY = ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'];

/** Most pods that may run at once where each has an index. */
const MAX_INDEXED = 100_000;

/** Pods that end: a policy must be given, because the default restarts them for ever. */
const endingPods: Rule = fields({
  spec: across((spec) => {
    if (!isSet(spec.restartPolicy)) return [lacking('restartPolicy')];
    return typeof spec.restartPolicy === 'string' && !ENDING.includes(spec.restartPolicy)
      ? [unlisted(spec.restartPolicy, ENDING, ['restartPolicy'])]
      : FINE;
  }),
});

const fitsCompletionMode: Rule = across((spec) => {
  if (spec.completionMode !== 'Indexed') {
    return misplacedOnes(spec, INDEXED_ONLY, 'unless completionMode is Indexed');
  }
  const completions = numberAt(spec, 'completions');
  if (completions === undefined) return [lacking('completions')];
  if ((numberAt(spec, 'parallelism') ?? 0) > MAX_INDEXED) {
    return [wrong(spec.parallelism, `at most ${MAX_INDEXED} where completionMode is Indexed`, ['parallelism'])];
  }
  const failed = numberAt(spec, 'maxFailedIndexes');
  if (failed === undefined) return FINE;
  if (failed > completions)
    return [wrong(failed, `at most completions, which is ${completions}`, ['maxFailedIndexes'])];
  return isSet(spec.backoffLimitPerIndex) ? FINE : [lacking('backoffLimitPerIndex')];
});

/** What is common to a Job and the template of one. */
const jobSpec: Rule = all(
  fields({
    parallelism: atLeast(0),
    completions: atLeast(0),
    activeDeadlineSeconds: atLeast(0),
    backoffLimit: atLeast(0),
    backoffLimitPerIndex: atLeast(0),
    maxFailedIndexes: atLeast(0),
    ttlSecondsAfterFinished: atLeast(0),
    selector: labelSelector,
    managedBy: has(DOMAIN_AND_PATH),
    podFailurePolicy,
    successPolicy: fields({ rules: all(notEmpty, noLongerThan(20), items(fields({ succeededCount: atLeast(1) }))) }),
    template: all(podTemplate, endingPods),
  }),
  fitsCompletionMode,
  failurePolicyFits,
);

/** A Job selects its pods by labels of its own making, unless it is told not to. */
const ownSelector: Rule = across((spec) => {
  if (spec.manualSelector !== true) {
    return isSet(spec.selector) ? [misplaced('selector', 'unless manualSelector is true')] : FINE;
  }
  if (!isSet(spec.selector)) return [lacking('selector')];
  return selects(spec.selector, mappingAt(mappingAt(spec, 'template'), 'metadata').labels)
    ? FINE
    : [broken('selector does not match the labels of the template', 'write the same labels in both', ['selector'])];
});

/** The pods of an indexed Job have its name and their index as host name. */
const roomForIndex: Rule = across((job) => {
  const spec = mappingAt(job, 'spec');
  const completions = numberAt(spec, 'completions') ?? 0;
  if (spec.completionMode !== 'Indexed' || completions < 1) return FINE;
  const name = textAt(mappingAt(job, 'metadata'), 'name');
  if (name === '' || DNS_LABEL.test(`${name}-${completions - 1}`)) return FINE;
  return [wrong(name, `a DNS label also with -${completions - 1} after it`, ['metadata', 'name'])];
});

/** A Job. */
export const job: Rule = all(fields({ spec: all(jobSpec, ownSelector) }), roomForIndex);

/** The `jobTemplate` of a CronJob, whose jobs choose their selectors themselves. */
export const jobTemplate: Rule = fields({
  spec: all(
    jobSpec,
    across((spec) => [
      ...misplacedOnes(spec, ['selector'], 'in a template, because each job has its own'),
      ...(spec.manualSelector === true ? [misplaced('manualSelector', 'in a template')] : []),
    ]),
  ),
});
