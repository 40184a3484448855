import { selects } from '../object/labels';
import { templateMetadata } from '../object/metadata';
import { podSpec } from '../pod/pod-spec';
import { broken, FINE, unlisted } from '../rule/flaw';
import { forbids } from '../rule/presence';
import { isEmpty, isSet, mappingAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The pods that a workload makes. */
export const podTemplate: Rule = fields({ metadata: templateMetadata, spec: podSpec });

/** Pods that run until they are replaced: they are restarted whatever happens, and have no deadline. */
export const endlessPods: Rule = fields({
  spec: all(
    forbids(['activeDeadlineSeconds'], 'for pods that run until they are replaced'),
    fields({
      restartPolicy: (value) =>
        typeof value === 'string' && value !== 'Always' ? [unlisted(value, ['Always'])] : FINE,
    }),
  ),
});

/** A workload selects the pods that it makes. */
export const selectsItsPods: Rule = across((spec) => {
  if (!isSet(spec.selector)) return FINE;
  if (isEmpty(spec.selector))
    return [broken('selector must not be empty', 'write the labels of the pods', ['selector'])];
  if (selects(spec.selector, mappingAt(mappingAt(spec, 'template'), 'metadata').labels)) return FINE;
  const message =
    'selector does not match the labels of the template, so that the workload would not find its own pods';
  return [broken(message, 'write the same labels in both', ['selector'])];
});
