import { loadSchemas } from '../../lib/check/schema/schemas';
import { readCustomResources } from '../../lib/check/schema/structural/read-custom-resources';
import { Verdicts } from '../../lib/check/verdicts';
import { policyOf } from './policy/made-up';
import { configMap, subjectOn } from './made-up-subjects';

const NAMED = policyOf({ validations: [{ expression: "object.metadata.name != 'a'" }] });

async function verdicts(): Promise<Verdicts> {
  return new Verdicts(await loadSchemas([configMap('a')], readCustomResources([])), [NAMED]);
}

test('one text on one target has one verdict', async () => {
  const known = await verdicts();
  const first = known.of(subjectOn('eu-1', configMap('a')), undefined);
  expect(known.of(subjectOn('us-1', configMap('a')), undefined)).toBe(first);
  expect(first.map(({ code }) => code)).toEqual(['team/rule']);
});

test('another tier, version or namespace is judged anew', async () => {
  const known = await verdicts();
  const subject = subjectOn('eu-1', configMap('a'));
  const severity = (tier: 'development' | 'staging' | 'production') =>
    known.of({ ...subject, target: { ...subject.target, tier } }, undefined).map((fault) => fault.severity);
  expect([severity('development'), severity('staging'), severity('production')]).toEqual([
    ['info'],
    ['warning'],
    ['error'],
  ]);
});

test('what an API server cannot decode is not shown to policies', async () => {
  const subject = subjectOn('eu-1', configMap('a', { data: { n: 1 } }));
  expect((await verdicts()).of(subject, undefined).map(({ code }) => code)).toEqual(['schema/wrong-type']);
});
