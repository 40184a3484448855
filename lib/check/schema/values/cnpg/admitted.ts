import { broken, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

const SWITCH = 'cnpg.io/validation';

const SWITCHED_OFF = warned(
  broken(
    'the operator takes whatever stands in this object, as its validation is disabled',
    `remove the annotation ${SWITCH}`,
    ['metadata', 'annotations', SWITCH],
  ),
);

/** A rule of the operator's admission webhook, which an annotation of the object can switch off. */
export function admitted(rule: Rule): Rule {
  return across((object) => {
    const setting = textAt(mappingAt(object.metadata, 'annotations'), SWITCH);
    if (setting === 'disabled') return [SWITCHED_OFF];
    const flaws = rule(object);
    return setting === '' || setting === 'enabled' ? flaws : [...flaws, strange(setting)];
  });
}

function strange(setting: string): Flaw {
  const message = `${SWITCH} must be "enabled" or "disabled", found ${JSON.stringify(setting)}, which disables nothing`;
  return warned(broken(message, 'remove the annotation', ['metadata', 'annotations', SWITCH]));
}
