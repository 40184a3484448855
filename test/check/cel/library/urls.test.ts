import { evaluate, failure } from '../evaluate';

describe('URLs', () => {
  test.each([
    ['https://shop.example.com:8443/a?b=c#d', true],
    ['/absolute/path', true],
    ['mailto:team@example.com', true],
    ['http://[::1]:80/', true],
    ['http://user:pass@example.com/', true],
    ['https://example.com/with space', true],
    ['*', true],
    ['', false],
    ['../relative', false],
    ['example.com/path', false],
    [':no-scheme', false],
    ['https://a:b/', false],
    ['https://[::1/', false],
    ['https://[not-an-ip]/', false],
    ['https://exa mple.com/', false],
    ['https://example.com/%zz', false],
    ['http://exa%41mple.com/', false],
    ['https://example.com/\\n', false],
  ])('isURL of %s is %s', (url, expected) => {
    expect(evaluate(`isURL('${url}')`)).toBe(String(expected));
  });

  test.each([
    [`url('HTTPS://example.com').getScheme()`, '"https"'],
    [`url('/path').getScheme()`, '""'],
    [`url('https://example.com:80/').getHost()`, '"example.com:80"'],
    [`url('https://[::1]:80/').getHost()`, '"[::1]:80"'],
    [`url('https://u:p@example.com/').getHost()`, '"example.com"'],
    [`url('/path').getHost()`, '""'],
    [`url('https://example.com:80/').getHostname()`, '"example.com"'],
    [`url('https://[::1]:80/').getHostname()`, '"::1"'],
    [`url('https://[::1]/').getHostname()`, '"::1"'],
    [`url('https://example.com:80/').getPort()`, '"80"'],
    [`url('https://[::1]/').getPort()`, '""'],
    [`url('https://example.com/').getPort()`, '""'],
    [`url('https://example.com/a/b').getEscapedPath()`, '"/a/b"'],
    [`url('https://example.com/a b/é').getEscapedPath()`, '"/a%20b/%C3%A9"'],
    [`url('https://example.com/a%2Fb').getEscapedPath()`, '"/a%2Fb"'],
    [`url('https://example.com').getEscapedPath()`, '""'],
    [`url('https://example.com/?a=1&b=2&b=3').getQuery()`, '{"a": ["1"], "b": ["2", "3"]}'],
    [`url('https://example.com/?a+b=%C3%A9&c').getQuery()`, '{"a b": ["é"], "c": [""]}'],
    [`url('https://example.com/?').getQuery()`, '{}'],
    [`url('https://example.com/?a=1#b').getQuery()['a'][0]`, '"1"'],
    [`url('https://example.com/p#frag ment').getEscapedPath()`, '"/p"'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test.each([
    [`url('../relative')`, 'run: invalid URL: "../relative"'],
    [`url('https://a:b:c/')`, 'run: invalid URL: "https://a:b:c/"'],
    [`url('https://example.com').getHostName1()`, 'type: unknown function getHostName1, did you mean getHostname'],
    [`'https://example.com'.getHost()`, 'type: no matching overload for string.getHost()'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression)).toBe(expected);
  });
});
