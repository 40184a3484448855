import { broken, FINE } from '../rule/flaw';
import { isMapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';

const WAYS = ['connectionParameters', 'plugin', 'barmanObjectStore'];

/** The operator makes the path of a file of it. */
const FILE_NAME: Format = {
  expected: 'a name that can be part of a path, without / and \\ and neither . nor ..',
  test: (text) => !/[/\\]/.test(text) && text !== '.' && text !== '..',
};

const secretKey: Rule = fields({ name: has(FILE_NAME), key: has(FILE_NAME) });

const reachable: Rule = across((external) =>
  WAYS.some((way) => isMapping(external[way]))
    ? FINE
    : [broken('nothing says how to reach this cluster', 'set connectionParameters or plugin')],
);

/** The other clusters that a Cluster knows. */
export const externalClusters: Rule = all(
  items(
    all(fields({ name: has(FILE_NAME), sslCert: secretKey, sslKey: secretKey, sslRootCert: secretKey }), reachable),
  ),
  uniqueBy('name'),
);
