import fc from 'fast-check';
import { modelFaultsOf, toldOf } from './judge';

const LABELS = { app: 'web' };

const POD = { containers: [{ name: 'web', image: 'web:1' }] };

function deployment(pod: object = POD, spec: object = {}, rest: object = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: LABELS }, template: { metadata: { labels: LABELS }, spec: pod }, ...spec },
    ...rest,
  };
}

function container(fields: object): object {
  return deployment({ containers: [{ name: 'web', ...fields }] });
}

const CONTAINER = 'spec.template.spec.containers.0';

describe('a model', () => {
  test.each([
    ['a field of the object', deployment(POD, {}, { sepc: {} }), 'sepc is not a known field, the nearest is spec'],
    [
      'a field of metadata',
      { ...deployment(), metadata: { name: 'web', lables: {} } },
      'lables is not a known field of metadata, the nearest is labels',
    ],
    [
      'a field far inside',
      container({ env: [{ name: 'A', valu: 'b' }] }),
      'valu is not a known field of env[0], the nearest is value',
    ],
    ['a text for a whole number', deployment(POD, { replicas: 'six' }), 'replicas must be a whole number, found "six"'],
    ['a fraction', deployment(POD, { replicas: 1.5 }), 'replicas must be a whole number, found 1.5'],
    [
      'a number beyond its bits',
      deployment(POD, { replicas: 3e9 }),
      'replicas must be a whole number of 32 bits, found 3000000000',
    ],
    ['a mapping for a list', deployment({ containers: { name: 'web' } }), 'containers must be a list, found a mapping'],
    ['a list for a mapping', deployment(POD, { strategy: [] }), 'strategy must be a mapping, found a list'],
    ['a number for a text', container({ image: 1.4 }), 'image must be text, found 1.4'],
    [
      'a label that YAML reads as true',
      { ...deployment(), metadata: { name: 'web', labels: { on: true } } },
      'on must be text, found true',
    ],
    ['a null in a list', container({ args: [null] }), 'args[0] must be text, found nothing'],
    [
      'none of the allowed values',
      container({ imagePullPolicy: 'Alway' }),
      'imagePullPolicy must be one of "Always", "IfNotPresent", "Never", found "Alway", the nearest is Always',
    ],
    [
      'neither number nor text',
      container({ livenessProbe: { httpGet: { port: true } } }),
      'port must be text or a whole number, found true',
    ],
    [
      'no quantity',
      container({ resources: { limits: { memory: '1 Gi' } } }),
      'memory must be a quantity such as 500m or 2Gi, found "1 Gi"',
    ],
    ['what must be there', container({ ports: [{ name: 'http' }] }), 'containerPort is missing in ports[0]'],
  ])('tells %s', async (_, object, message) => {
    expect(await modelFaultsOf(object)).toEqual([expect.objectContaining({ severity: 'error', message })]);
  });

  test.each([
    ['quantities given as numbers', container({ resources: { requests: { cpu: 1, memory: 1.5 } } })],
    [
      'a port by name and by number',
      container({ livenessProbe: { httpGet: { port: 80 } }, readinessProbe: { httpGet: { port: 'http' } } }),
    ],
    ['empty mappings and lists', deployment({ ...POD, securityContext: {}, volumes: [], nodeSelector: {} })],
    [
      'nulls where a field may be left out',
      deployment({ ...POD, affinity: null }, { strategy: null }, { status: null }),
    ],
    [
      'what generators leave behind',
      deployment(POD, {}, { metadata: { name: 'web', creationTimestamp: null }, status: {} }),
    ],
    ['labels that are null', { ...deployment(), metadata: { name: 'web', labels: { app: null }, annotations: null } }],
    [
      'a status that is not complete',
      { apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget', metadata: { name: 'a' }, status: {} },
    ],
    [
      'labels named like what every object has',
      { ...deployment(), metadata: { name: 'web', labels: { constructor: 'a', toString: 'b' } } },
    ],
    ['fields that are undefined', deployment(POD, { nonsense: undefined })],
  ])('takes %s', async (_, object) => {
    expect(await modelFaultsOf(object)).toEqual([]);
  });

  test('takes base64 with line breaks, and no other text for it', async () => {
    const secret = (token: string): object => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'a' },
      data: { token },
    });
    expect(await modelFaultsOf(secret('c2Vj\ncmV0\n'))).toEqual([]);
    expect(await toldOf(secret('not base64'))).toEqual(['schema/bad-value data.token']);
  });

  test('says once that a required field is misspelt', async () => {
    expect(await toldOf(deployment({ contianers: POD.containers }))).toEqual([
      'schema/unknown-field spec.template.spec.contianers',
    ]);
  });

  test('misses a required field that is null', async () => {
    expect(await toldOf(deployment({ containers: null }))).toEqual([
      'schema/missing-field spec.template.spec.containers',
    ]);
  });

  test('judges an object that occurs twice at both places', async () => {
    const port = { containerPort: '80' };
    const pod = { containers: [{ name: 'a', ports: [port, port] }] };
    expect(await toldOf(deployment(pod))).toEqual([
      `schema/wrong-type ${CONTAINER}.ports.0.containerPort`,
      `schema/wrong-type ${CONTAINER}.ports.1.containerPort`,
    ]);
  });

  test('answers the same whatever it judged before', async () => {
    const wrong = deployment({ containers: [{ name: 'web', env: [{ nam: 'A' }] }] });
    const first = await modelFaultsOf(wrong);
    await modelFaultsOf(deployment({ containers: [{ name: 'web', env: [{ name: 'A', value: 'b' }] }] }));
    expect(await modelFaultsOf(wrong)).toEqual(first);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', '*', '0', ''])(
    'does not know a field named %j',
    async (name) => {
      const pod = JSON.parse(`{"containers":[{"name":"web",${JSON.stringify(name)}:"planted"}]}`) as object;
      expect(await toldOf(deployment(pod))).toHaveLength(1);
    },
  );

  test('takes any value where only the chart knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object({ withNullPrototype: true }), async (values) => {
        const release = { interval: '1m', chartRef: { kind: 'OCIRepository', name: 'web' }, values };
        const object = {
          apiVersion: 'helm.toolkit.fluxcd.io/v2',
          kind: 'HelmRelease',
          metadata: { name: 'a' },
          spec: release,
        };
        expect(await modelFaultsOf(object)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('never throws, whatever the spec holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (spec) => {
        expect(Array.isArray(await modelFaultsOf(deployment(POD, {}, { spec })))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('follows schemas in each other a thousand levels deep', async () => {
    let schema: object = { typo: 1 };
    for (let depth = 0; depth < 500; depth += 1) schema = { type: 'object', properties: { a: schema } };
    const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }];
    const crd = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'a.example.com' },
      spec: { group: 'example.com', scope: 'Cluster', names: { kind: 'A', plural: 'a' }, versions },
    };
    expect((await modelFaultsOf(crd)).map(({ code }) => code)).toEqual(['schema/unknown-field']);
  });
});

describe('an object far wider than people write', () => {
  const WIDTH = 50_000;

  function configMap(value: (index: number) => unknown): object {
    const entries = Array.from({ length: WIDTH }, (_, index) => [`k${index}`, value(index)]);
    return {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      data: Object.fromEntries(entries) as object,
    };
  }

  test('tells the first faults of one that is wrong all over', async () => {
    expect(await modelFaultsOf(configMap((index) => index))).toHaveLength(100);
  });

  test('is judged to its end', async () => {
    expect(await modelFaultsOf(configMap(String))).toEqual([]);
    expect(await toldOf(configMap((index) => (index === WIDTH - 1 ? 7 : 'text')))).toEqual([
      `schema/wrong-type data.k${WIDTH - 1}`,
    ]);
  });
});

describe('a choice between forms', () => {
  function rule(trafficPolicy: object): object {
    return {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: { name: 'a' },
      spec: { host: 'web', trafficPolicy },
    };
  }

  test('is one fault where two forms are mixed', async () => {
    const mixed = { loadBalancer: { simple: 'RANDOM', consistentHash: { useSourceIp: true } } };
    expect(await modelFaultsOf(rule(mixed))).toEqual([
      expect.objectContaining({ code: 'schema/bad-value', message: 'loadBalancer has fields that exclude each other' }),
    ]);
  });

  test('is one fault where none is there, and names them', async () => {
    const policy = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'a' },
      spec: { endpointSelector: {}, egress: [{ toFQDNs: [{}] }] },
    };
    expect(await modelFaultsOf(policy)).toEqual([
      expect.objectContaining({ message: 'toFQDNs[0] must have one of matchName, matchPattern' }),
    ]);
  });

  test('does not hide what is wrong beside it', async () => {
    const wrong = { loadBalancer: { simple: 'RANDOM', consistentHash: { useSourceIp: true }, warmupDurationSecs: 5 } };
    expect(await toldOf(rule(wrong))).toContain('schema/wrong-type spec.trafficPolicy.loadBalancer.warmupDurationSecs');
  });
});
