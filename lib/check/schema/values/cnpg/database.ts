import { broken, FINE } from '../rule/flaw';
import { listAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { notEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { admitted } from './admitted';
import { locale } from './bootstrap';

const RESERVED = ['postgres', 'template0', 'template1'];

const ownDatabase: Rule = (value) =>
  typeof value === 'string' && RESERVED.includes(value)
    ? [broken(`the database ${value} belongs to PostgreSQL`, 'write another name')]
    : FINE;

/** Foreign-data wrappers, and servers of them. */
const foreign: Rule = all(
  items(
    fields({
      fdw: notEmpty,
      options: uniqueBy('name'),
      usage: all(items(fields({ name: notEmpty })), uniqueBy('name')),
    }),
  ),
  uniqueBy('name'),
);

const wrappersThere: Rule = across((spec) => {
  const known = listAt(spec, 'fdws').map((wrapper) => textAt(wrapper, 'name'));
  return [...listAt(spec, 'servers').entries()]
    .filter(([, server]) => textAt(server, 'ensure') !== 'absent')
    .map(([at, server]) => ({ at, name: textAt(server, 'fdw') }))
    .filter(({ name }) => name !== '' && !known.includes(name))
    .map(({ at, name }) => broken(`fdws has no "${name}"`, 'add it to fdws', ['servers', at, 'fdw']));
});

/** A Database of CloudNativePG 1.30. */
export const database: Rule = admitted(
  fields({
    spec: all(
      fields({
        name: all(notEmpty, ownDatabase),
        extensions: uniqueBy('name'),
        schemas: uniqueBy('name'),
        fdws: foreign,
        servers: foreign,
      }),
      locale,
      wrappersThere,
    ),
  }),
);
