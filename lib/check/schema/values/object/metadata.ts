import { DNS_LABEL, QUALIFIED_NAME } from '../format/names';
import { FINE } from '../rule/flaw';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { annotations, labels } from './labels';

const FINALIZER: Format = {
  expected: 'a DNS name, / and a name, such as example.com/cleanup',
  test: (text) =>
    text.includes('/') ? QUALIFIED_NAME.test(text) : ['kubernetes', 'orphan', 'foregroundDeletion'].includes(text),
};

/** Names of finalizers that keep an object of Kubernetes itself from being removed. */
export const finalizers: Rule = items(has(FINALIZER));

const customFinalizers: Rule = items(has(QUALIFIED_NAME));

/** Labels and annotations of what is made from a template. */
export const templateMetadata: Rule = fields({ labels, annotations });

/** The metadata of an object. @param name The form of its name. @param isBuiltIn Whether Kubernetes itself serves it. */
export function metadata(name: Format, isBuiltIn: boolean): Rule {
  const named = fields({ name: has(name) });
  const others = fields({
    generateName: has(beginning(name)),
    namespace: has(DNS_LABEL),
    labels,
    annotations,
    finalizers: isBuiltIn ? finalizers : customFinalizers,
  });
  // A name may be left to the API server to make up.
  return all(
    others,
    across((mapping) => (isGenerated(mapping) ? FINE : named(mapping))),
  );
}

function isGenerated({ name, generateName }: Mapping): boolean {
  return typeof generateName === 'string' && name === '';
}

/** What a name can begin with: a character is sure to follow, so that a dash may be the last. */
function beginning({ expected, test }: Format): Format {
  return { expected: `the beginning of ${expected}`, test: (text) => test(text.replace(/.-$/, 'aa')) };
}
