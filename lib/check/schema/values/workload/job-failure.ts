import { QUALIFIED_NAME } from '../format/names';
import { containersOf } from '../pod/containers-of';
import { below, FINE, unlisted, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { exactlyOneOf } from '../rule/presence';
import { isSet, listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, noLongerThan, notEmpty, oneOf } from '../rule/scalar';
import { uniqueItems } from '../rule/unique';

const exitCodes: Rule = across((requirement) => {
  const flaws: Flaw[] = [];
  const codes = listAt(requirement, 'values').filter((code) => typeof code === 'number');
  if (requirement.operator === 'In' && codes.includes(0)) {
    flaws.push(wrong(0, 'an exit code of a failure, which is not 0', ['values', codes.indexOf(0)]));
  }
  const unordered = codes.findIndex((code, index) => index > 0 && code < (codes[index - 1] ?? code));
  if (unordered >= 0) flaws.push(wrong(codes[unordered], 'in ascending order', ['values', unordered]));
  return flaws;
});

/** What a Job does about pods that failed. */
export const podFailurePolicy: Rule = fields({
  rules: all(
    noLongerThan(20),
    items(
      all(
        fields({
          onExitCodes: all(
            fields({
              operator: oneOf('In', 'NotIn'),
              values: all(notEmpty, noLongerThan(255), uniqueItems('exit code')),
            }),
            exitCodes,
          ),
          onPodConditions: all(
            noLongerThan(20),
            items(fields({ type: has(QUALIFIED_NAME), status: oneOf('True', 'False', 'Unknown') })),
          ),
        }),
        exactlyOneOf('onExitCodes', 'onPodConditions'),
      ),
    ),
  ),
});

/** What a policy about failed pods asks of the rest of its Job. */
export const failurePolicyFits: Rule = across((spec) => {
  if (!isSet(spec.podFailurePolicy)) return FINE;
  const pod = mappingAt(mappingAt(spec, 'template'), 'spec');
  const names = containersOf(pod).map(({ container }) => textAt(container, 'name'));
  const flaws = listAt(spec.podFailurePolicy, 'rules').flatMap((rule, index) =>
    ruleFlaws(rule, spec, names).map((flaw) => below(['podFailurePolicy', 'rules', index], flaw)),
  );
  if (pod.restartPolicy === 'OnFailure') {
    flaws.push(wrong('OnFailure', 'Never beside a podFailurePolicy', ['template', 'spec', 'restartPolicy']));
  }
  if (isSet(spec.podReplacementPolicy) && spec.podReplacementPolicy !== 'Failed') {
    flaws.push(wrong(spec.podReplacementPolicy, 'Failed beside a podFailurePolicy', ['podReplacementPolicy']));
  }
  return flaws;
});

function ruleFlaws(rule: unknown, spec: Mapping, names: readonly string[]): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const name = textAt(mappingAt(rule, 'onExitCodes'), 'containerName');
  if (name !== '' && !names.includes(name)) flaws.push(unlisted(name, names, ['onExitCodes', 'containerName']));
  if (textAt(rule, 'action') === 'FailIndex' && !isSet(spec.backoffLimitPerIndex)) {
    flaws.push(wrong('FailIndex', 'another action where the Job has no backoffLimitPerIndex', ['action']));
  }
  return flaws;
}
