import fc from 'fast-check';
import { parseCidr } from '../../../../lib/check/cel/values/cidr';
import { IpAddress, parseIpAddress } from '../../../../lib/check/cel/values/ip-address';
import { evaluate, failure } from '../evaluate';

describe('addresses', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8::ABCD', '2001:db8::abcd'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
  ])('%s is written %s', (text, canonical) => {
    expect(parseIpAddress(text)?.text()).toBe(canonical);
  });

  test.each([
    '127.0.0.256',
    '127.0.0',
    '127.0.0.01',
    '1.2.3.4.5',
    '0x7f.0.0.1',
    '1.2.3.',
    '',
    ':::1',
    '1::2::3',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    'g::',
    'fe80::1%eth0',
    '::ffff:1.2.3.4',
    '::ffff:102:304',
    '1.2.3.4::',
    '1.2.3.4:5::',
  ])('%s is none', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
    expect(evaluate(`isIP('${text}')`)).toBe('false');
  });

  test('what is written is read back, and its canonical text is a fixed point', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = parseIpAddress(text);
        if (!address) return;
        expect(parseIpAddress(address.text())).toEqual(address);
      }),
    );
  });

  test.each([
    [`ip('10.0.0.1').family()`, '4'],
    [`ip('::1').family()`, '6'],
    [`isIP('10.0.0.1')`, 'true'],
    [`string(ip('::0001'))`, '"::1"'],
    [`ip.isCanonical('2001:db8::abcd')`, 'true'],
    [`ip.isCanonical('2001:DB8::ABCD')`, 'false'],
    [`ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified() && !ip('::1').isUnspecified()`, 'true'],
    [`ip('127.9.9.9').isLoopback() && ip('::1').isLoopback() && !ip('128.0.0.1').isLoopback()`, 'true'],
    [`ip('224.0.0.1').isLinkLocalMulticast() && ip('ff02::1').isLinkLocalMulticast()`, 'true'],
    [`ip('224.0.1.1').isLinkLocalMulticast() || ip('ff05::1').isLinkLocalMulticast()`, 'false'],
    [`ip('169.254.1.1').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast()`, 'true'],
    [`ip('192.168.0.1').isLinkLocalUnicast() || ip('fec0::1').isLinkLocalUnicast()`, 'false'],
    [`ip('192.168.0.1').isGlobalUnicast() && ip('2001:db8::1').isGlobalUnicast()`, 'true'],
    [
      `['255.255.255.255', '0.0.0.0', '127.0.0.1', '224.1.1.1', '169.254.0.1', 'ff00::1', '::', 'fe80::1'].exists(x, ip(x).isGlobalUnicast())`,
      'false',
    ],
    [`ip('10.0.0.1') == ip('10.0.0.1') && ip('::1') != ip('::2')`, 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});

describe('networks', () => {
  test.each([
    [`isCIDR('10.0.0.0/8') && isCIDR('::1/128')`, 'true'],
    [
      `['10.0.0.0/33', '::1/129', '10.0.0.0', '10.0.0.0/08', '10.0.0.0/', '/8', '::ffff:1.2.3.4/96', '10.0.0.0/8/8'].exists(x, isCIDR(x))`,
      'false',
    ],
    [`cidr('192.168.0.0/24').containsIP(ip('192.168.0.1'))`, 'true'],
    [`cidr('192.168.0.0/24').containsIP('192.168.1.1')`, 'false'],
    [`cidr('0.0.0.0/0').containsIP('::1')`, 'false'],
    [`cidr('192.168.0.0/16').containsCIDR(cidr('192.168.10.0/24'))`, 'true'],
    [`cidr('192.168.0.0/16').containsCIDR('192.168.0.0/16')`, 'true'],
    [`cidr('192.168.10.0/24').containsCIDR('192.168.0.0/16')`, 'false'],
    [`cidr('192.168.0.9/24').ip()  == ip('192.168.0.9')`, 'true'],
    [`string(cidr('192.168.0.9/24').masked())`, '"192.168.0.0/24"'],
    [`string(cidr('2001:db8::1/32').masked())`, '"2001:db8::/32"'],
    [`cidr('10.0.0.0/8').prefixLength()`, '8'],
    [`cidr('10.0.0.1/8') == cidr('10.0.0.0/8')`, 'false'],
    [`cidr('10.0.0.1/8').masked() == cidr('10.0.0.0/8')`, 'true'],
    [`type(cidr('10.0.0.0/8')) == net.CIDR`, 'true'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    [`ip('127.0.0.256')`, 'run: invalid IP address: "127.0.0.256"'],
    [`ip.isCanonical('x')`, 'run: invalid IP address: "x"'],
    [`cidr('10.0.0.0/33')`, 'run: invalid CIDR: "10.0.0.0/33"'],
    [`cidr('10.0.0.0/8').containsIP('x')`, 'run: invalid IP address: "x"'],
    [`cidr('10.0.0.0/8').containsCIDR('x')`, 'run: invalid CIDR: "x"'],
    [`cidr('10.0.0.0/8').family()`, 'type: no matching overload for net.CIDR.family()'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });

  test('a network contains its own address, and all that its mask makes the same', () => {
    const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }));
    const v6 = fc.tuple(
      fc.ipV6().filter((text) => parseIpAddress(text) !== undefined),
      fc.integer({ min: 0, max: 128 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(v4, v6),
        fc.nat(128),
        fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
        ([ip, bits], more, host) => {
          const cidr = parseCidr(`${ip}/${bits}`);
          if (!cidr) throw new Error(`no CIDR: ${ip}/${bits}`);
          const free = BigInt(cidr.address.bits - bits);
          const inside = cidr.masked().address.value | (host & ((1n << free) - 1n));
          const address = new IpAddress(cidr.address.family, inside);
          expect(cidr.contains(cidr.address)).toBe(true);
          expect(cidr.contains(address)).toBe(true);
          expect(cidr.containsNetwork(cidr.masked())).toBe(true);
          const narrower = parseCidr(`${ip}/${Math.min(bits + more, cidr.address.bits)}`);
          expect(narrower && cidr.containsNetwork(narrower)).toBe(true);
        },
      ),
    );
  });
});
