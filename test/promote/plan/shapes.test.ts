import { inProd, plan, promoted, SHOP } from '../made-up-stages';

const NEW = 'registry.example.com/shop:v2';

const staging = `apps:\n  shop: { image: "${NEW}" }\n`;

describe('an image in whatever way it is written', () => {
  test.each([
    ['plain', 'apps:\n  shop:\n    image: shop:v1\n', `apps:\n  shop:\n    image: ${NEW}\n`],
    [
      'a comment at the end of its line',
      'apps:\n  shop:\n    image: shop:v1   # pinned\n',
      `apps:\n  shop:\n    image: ${NEW}   # pinned\n`,
    ],
    ['double quotes', 'apps: { shop: { image: "shop:v1" } }', `apps: { shop: { image: "${NEW}" } }`],
    ['single quotes', "apps:\n  shop: {image: 'shop:v1'}\n", `apps:\n  shop: {image: '${NEW}'}\n`],
    [
      'odd spaces',
      'apps:\n     shop:\n        image  :    shop:v1\n',
      `apps:\n     shop:\n        image  :    ${NEW}\n`,
    ],
    ['a line of its own', 'apps:\n  shop:\n    image:\n      shop:v1\n', `apps:\n  shop:\n    image:\n      ${NEW}\n`],
    ['no line break at the end', 'apps:\n  shop:\n    image: shop:v1', `apps:\n  shop:\n    image: ${NEW}`],
    [
      'line breaks of Windows',
      'apps:\r\n  shop:\r\n    image: shop:v1 # x\r\n    replicas: 2\r\n',
      `apps:\r\n  shop:\r\n    image: ${NEW} # x\r\n    replicas: 2\r\n`,
    ],
    [
      'a folded block',
      'apps:\n  shop:\n    image: >-\n      shop:v1\n    replicas: 2\n',
      `apps:\n  shop:\n    image: >-\n      ${NEW}\n    replicas: 2\n`,
    ],
    ['a literal block', 'apps:\n  shop:\n    image: |-\n      shop:v1', `apps:\n  shop:\n    image: |-\n      ${NEW}`],
    [
      'an anchor that nothing uses',
      'apps:\n  shop:\n    image: &it shop:v1\n',
      `apps:\n  shop:\n    image: &it ${NEW}\n`,
    ],
    ['nothing', 'apps:\n  shop:\n    image: # none\n', `apps:\n  shop:\n    image: ${NEW} # none\n`],
    ['null', 'apps:\n  shop:\n    image: null # none\n', `apps:\n  shop:\n    image: ${NEW} # none\n`],
    [
      'a key with a question mark',
      'apps:\n  shop:\n    ? image\n    : shop:v1\n',
      `apps:\n  shop:\n    ? image\n    : ${NEW}\n`,
    ],
    [
      'a key with a question mark alone',
      'apps:\n  shop:\n    ? image\n',
      `apps:\n  shop:\n    ? image\n    : ${NEW}\n`,
    ],
    [
      'brackets over lines',
      'apps: {\n  shop: {\n    image: shop:v1, # x\n    replicas: 2 } }',
      `apps: {\n  shop: {\n    image: ${NEW}, # x\n    replicas: 2 } }`,
    ],
    [
      'brackets without a value',
      'apps: { shop: { image: , replicas: 2 } }',
      `apps: { shop: { image: ${NEW} , replicas: 2 } }`,
    ],
    [
      'brackets without a colon',
      'apps: { shop: { image, replicas: 2 } }',
      `apps: { shop: { image: ${NEW}, replicas: 2 } }`,
    ],
    ['quoted keys', '"apps":\n  "shop":\n    "image": shop:v1\n', `"apps":\n  "shop":\n    "image": ${NEW}\n`],
  ])('%s', (_, prod, expected) => {
    expect(promoted({ staging, prod })).toBe(expected);
    expect(inProd({ staging, prod: expected })['us-1']).toMatchObject({ image: NEW });
  });
});

describe('an image that is added', () => {
  test.each([
    ['an app with nothing', 'apps:\n  shop:\n', `apps:\n  shop:\n    image: ${NEW}\n`],
    ['an app with nothing at the end of the file', 'apps:\n  shop:', `apps:\n  shop:\n    image: ${NEW}`],
    ['an app with nothing and a comment', 'apps:\n  shop: # soon\n', `apps:\n  shop: # soon\n    image: ${NEW}\n`],
    ['an app with null', 'apps:\n  shop:   null # soon\n', `apps:\n  shop: # soon\n    image: ${NEW}\n`],
    ['an app with ~', 'apps:\n    shop: ~\n', `apps:\n    shop:\n        image: ${NEW}\n`],
    ['an app with {}', 'apps:\n  shop: {}\n', `apps:\n  shop: { image: ${NEW} }\n`],
    ['an app with { }', 'apps:\n  shop: { } # soon\n', `apps:\n  shop: { image: ${NEW} } # soon\n`],
    ['an app with nothing, in brackets', 'apps: { shop: }', `apps: { shop: { image: ${NEW} } }`],
    ['an app without a colon, in brackets', 'apps: { shop }', `apps: { shop: { image: ${NEW} } }`],
    ['an app with null, in brackets', 'apps: { shop: null }', `apps: { shop: { image: ${NEW} } }`],
    [
      'neighbours in lines',
      'apps:\n  shop:\n    replicas: 2 # x\n    # y\n\nnamespace: a\n',
      `apps:\n  shop:\n    replicas: 2 # x\n    image: ${NEW}\n    # y\n\nnamespace: a\n`,
    ],
    [
      'neighbours with quotes',
      'apps:\n  shop:\n    motd: "hi"\n',
      `apps:\n  shop:\n    motd: "hi"\n    image: "${NEW}"\n`,
    ],
    [
      'neighbours with single quotes',
      "apps:\n  shop: { motd: 'hi' }\n",
      `apps:\n  shop: { motd: 'hi', image: '${NEW}' }\n`,
    ],
    [
      'before the clusters',
      'apps:\n  shop:\n    replicas: 2\n    # one\n    clusters: { us-1: { replicas: 3 } }\n',
      `apps:\n  shop:\n    replicas: 2\n    image: ${NEW}\n    # one\n    clusters: { us-1: { replicas: 3 } }\n`,
    ],
    [
      'clusters alone',
      'apps:\n  shop:\n    clusters:\n      us-1:\n        replicas: 3\n',
      `apps:\n  shop:\n    clusters:\n      us-1:\n        replicas: 3\n    image: ${NEW}\n`,
    ],
    [
      'clusters alone, of which one is empty',
      'apps:\n  shop:\n    clusters:\n      us-1:\n',
      `apps:\n  shop:\n    clusters:\n      us-1:\n    image: ${NEW}\n`,
    ],
    [
      'behind a block',
      'apps:\n  shop:\n    motd: |+\n      hi\n\nnamespace: a\n',
      `apps:\n  shop:\n    motd: |+\n      hi\n\n    image: ${NEW}\nnamespace: a\n`,
    ],
    [
      'behind a list',
      'apps:\n  shop:\n    features:\n    - a\n    - b # b\n# end\n',
      `apps:\n  shop:\n    features:\n    - a\n    - b # b\n    image: ${NEW}\n# end\n`,
    ],
    [
      'line breaks of Windows',
      'apps:\r\n  shop:\r\n    replicas: 2\r\n',
      `apps:\r\n  shop:\r\n    replicas: 2\r\n    image: ${NEW}\r\n`,
    ],
    ['a comma at the end', 'apps:\n  shop: { replicas: 2, }\n', `apps:\n  shop: { replicas: 2, image: ${NEW}, }\n`],
    [
      'brackets over lines',
      'apps:\n  shop: {\n    replicas: 2 # two\n  }\n',
      `apps:\n  shop: {\n    replicas: 2, # two\n    image: ${NEW}\n  }\n`,
    ],
    [
      'brackets over lines with commas',
      'apps:\n  shop: {\n    replicas: 2, # two\n    clusters: {},\n  }\n',
      `apps:\n  shop: {\n    replicas: 2, # two\n    image: ${NEW},\n    clusters: {},\n  }\n`,
    ],
    [
      'brackets with a comment and no key',
      'apps:\n  shop: { # none\n  }\n',
      `apps:\n  shop: { image: ${NEW} # none\n  }\n`,
    ],
  ])('%s', (_, prod, expected) => {
    expect(promoted({ staging, prod })).toBe(expected);
    expect(inProd({ staging, prod: expected })).toMatchObject({ 'eu-1': { image: NEW }, 'us-1': { image: NEW } });
  });

  test('below a key that is there, or that has to come too', () => {
    const two = `apps:\n  shop: { image: "${NEW}", redis: { image: "redis:8" } }\n`;
    expect(promoted({ staging: two, prod: 'apps:\n  shop:\n    redis:\n      storage: 1Gi\n' })).toBe(
      `apps:\n  shop:\n    redis:\n      storage: 1Gi\n      image: redis:8\n    image: ${NEW}\n`,
    );
    expect(promoted({ staging: two, prod: 'apps:\n  shop:\n    replicas: 2\n' })).toBe(
      `apps:\n  shop:\n    replicas: 2\n    image: ${NEW}\n    redis:\n      image: redis:8\n`,
    );
    expect(promoted({ staging: two, prod: 'apps:\n  shop: { replicas: 2 }\n' })).toBe(
      `apps:\n  shop: { replicas: 2, image: ${NEW}, redis: { image: redis:8 } }\n`,
    );
  });
});

describe('what anchors share is left alone, and stands in the way', () => {
  test.each([
    ['the value itself', 'apps:\n  shop:\n    image: &it shop:v1\n  cart:\n    image: *it\n', 8],
    ['the entry around it', 'apps:\n  shop: &it\n    image: shop:v1\n  cart: *it\n', 8],
    ['an entry that is an alias', 'apps:\n  cart: &it\n    replicas: 2\n  shop: *it\n', 9],
    ['the mapping of all apps', 'apps: &all\n  shop:\n    image: shop:v1\nsettings: { features: *all }\n', 8],
  ])('%s', (_, prod, line) => {
    const { edits, remarks } = plan({ staging, prod, apps: { shop: SHOP, cart: SHOP } });
    expect(edits).toEqual([]);
    expect(
      remarks.filter(({ severity }) => severity === 'error').map(({ code, mark }) => [code, mark.place.line]),
    ).toEqual([[expect.stringMatching('promotion/(anchor|shared)'), line]]);
  });
});
