import { FORMATS } from '../../../../lib/check/schema/structural/formats/formats';
import { structuralFaults } from '../../../../lib/check/schema/structural/structural-faults';
import { kindOf, widget } from './widget';

/** Each was put to the API server's own validation too. */
const TABLE: Readonly<Record<string, readonly [passing: readonly string[], failing: readonly string[]]>> = {
  bsonobjectid: [['507f1f77bcf86cd799439011'], ['507f1f77bcf86cd79943901', '']],
  byte: [
    ['YWJj', 'YQ=='],
    ['', 'Y', 'YW=', 'YW==Jj'],
  ],
  cidr: [
    ['10.0.0.0/8', '10.0.0.1/08', '::/0'],
    ['10.0.0.0', '10.0.0.0/33', '::/129', '/8', '10.0.0.0/8/1'],
  ],
  creditcard: [
    ['4111 1111 1111 1111', '378282246310005'],
    ['4111111111111112', '0000'],
  ],
  date: [
    ['2030-01-31', '2028-02-29', '2000-02-29'],
    ['2030-02-30', '1900-02-29', '2030-1-1', '2030-13-01'],
  ],
  'date-time': [
    ['2030-01-31T12:00:00Z', '2030-01-31t12:00:00z', '2030-01-31T12:00:00.123+02:00'],
    ['2030-01-31', '2030-01-31T24:00:00Z', '2030-01-31T12:00:60Z', '2030-02-30T12:00:00Z', '2030-01-31 12:00:00Z'],
  ],
  duration: [
    ['1h30m', '-1.5h', '0', '2 days', '10 sec', '1µs', '45 weekz'],
    ['', '1', 'h', '.s', '5 mo', '45 wekk', '12 phours', `${'9'.repeat(55)} weeks`],
  ],
  email: [
    ['x@y.z', 'Joe <x@y.z>', '"a b"@c.d'],
    ['x', '@y', 'x@', 'x@y@z', 'mailto:x@y'],
  ],
  hexcolor: [
    ['#FFF', 'a0b1c2'],
    ['#FFFF', 'red'],
  ],
  hostname: [
    ['example.com', '1.2.3.example', 'ä.example'],
    ['-ex.com', 'ex-.com', 'ex_a.com', ''],
  ],
  ipv4: [
    ['1.2.3.4', '01.2.3.4', '::ffff:1.2.3.4'],
    ['256.1.1.1', '1.2.3', '::1'],
  ],
  ipv6: [
    ['::1', '2001:db8::'],
    ['fe80::1%eth0', '1.2.3.4', '2001:db8::g'],
  ],
  isbn: [['978-0321751041', '0321751043'], ['9780321751042']],
  isbn10: [
    ['0321751043', '080442957X'],
    ['0321751042', '978-0321751041'],
  ],
  isbn13: [['978-0321751041'], ['0321751043']],
  mac: [
    ['01:23:45:67:89:ab', '01-23-45-67-89-AB', '0123.4567.89ab'],
    ['01:23:45:67:89', '01:23-45:67:89:ab'],
  ],
  password: [['', 'x'], []],
  rgbcolor: [
    ['rgb(0,31,255)', 'rgb( 1 , 2 , 3 )'],
    ['rgb(1,349,275)', 'rgb(01,1,1)'],
  ],
  ssn: [
    ['123-45-6789', '123 45 6789'],
    ['123456789', '123-456789'],
  ],
  uri: [
    ['http://a:80/x?y=%zz', '/path', 'mailto:x@y', 'http://[::1]:8/', '*'],
    ['', 'a.b', 'http://a:b', 'http://a b/', 'http://a/%zz', 'http://h/\u0001', '1http://x'],
  ],
  uuid: [['6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6BA7B8109DAD11D180B400C04FD430C8'], ['6ba7b810']],
  uuid3: [['6ba7b810-9dad-31d1-80b4-00c04fd430c8'], ['6ba7b810-9dad-41d1-80b4-00c04fd430c8']],
  uuid4: [['6ba7b810-9dad-41d1-80b4-00c04fd430c8'], ['6ba7b810-9dad-41d1-c0b4-00c04fd430c8']],
  uuid5: [['6ba7b810-9dad-51d1-80b4-00c04fd430c8'], ['6ba7b810-9dad-51d1-c0b4-00c04fd430c8']],
  'k8s-short-name': [
    ['a', 'a-b', 'a'.repeat(63)],
    ['', 'A', 'a.b', 'a-', 'a'.repeat(64)],
  ],
  'k8s-long-name': [
    ['a.b-c', 'a'.repeat(253)],
    ['a..b', '.a', 'a'.repeat(254)],
  ],
  'known-to-nobody': [['', 'x'], []],
};

const passing = Object.entries(TABLE).flatMap(([format, [texts]]) => texts.map((text) => [format, text] as const));
const failing = Object.entries(TABLE).flatMap(([format, [, texts]]) => texts.map((text) => [format, text] as const));

test.each(passing)('%s takes %j', (format, text) => {
  expect(structuralFaults(kindOf({ type: 'string', format }), widget(text))).toEqual([]);
});

test.each(failing)('%s refuses %j', (format, text) => {
  expect(structuralFaults(kindOf({ type: 'string', format }), widget(text))).toMatchObject([
    { code: 'schema/bad-value', path: ['spec'] },
  ]);
});

test('every format has a row', () => {
  const rows = Object.keys(TABLE).map((format) => format.replaceAll('-', ''));
  expect(Object.keys(FORMATS).filter((format) => !rows.includes(format))).toEqual([]);
});

test('int32 has 32 bits', () => {
  const schema = kindOf({ type: 'integer', format: 'int32' });
  expect(structuralFaults(schema, widget(2 ** 31 - 1))).toEqual([]);
  expect(structuralFaults(schema, widget(2 ** 31))).toMatchObject([{ code: 'schema/bad-value' }]);
});
