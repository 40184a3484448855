import { LETTER_DNS_LABEL } from '../format/names';
import { broken, FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { listAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** What a pod's label leaves for the names of the cluster and the set, beside what the operator and a StatefulSet add. */
const MOST = 46;

/** The name of a PostgresCluster and those of its sets of instances, which become names of Services, pods and labels. */
export const clusterNames: Rule = across((object) => {
  const name = textAt(object.metadata, 'name');
  if (name === '') return FINE;
  if (!LETTER_DNS_LABEL.test(name)) return [wrong(name, LETTER_DNS_LABEL.expected, ['metadata', 'name'])];
  const flaws = listAt(object.spec, 'instances').flatMap((set, index) => lengthFlaws(name, set, index));
  return flaws.length > 0 ? flaws.slice(0, 1) : FINE;
});

function lengthFlaws(cluster: string, set: unknown, index: number): readonly Flaw[] {
  const given = textAt(set, 'name');
  // The operator numbers sets without a name: 00, 01 and so on.
  const length = cluster.length + (given === '' ? 2 : given.length);
  if (length <= MOST) return FINE;
  const message = `the names of the cluster and of its set of instances must have ${MOST} characters together at most, found ${length}`;
  const path = given === '' ? ['metadata', 'name'] : ['spec', 'instances', index, 'name'];
  return [broken(message, 'write a shorter name', path)];
}
