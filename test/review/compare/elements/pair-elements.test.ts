import { container, deployment, noted, objectOf } from '../objects';

const POD = 'spec.template.spec';
const WEB = `${POD}.containers[name=web]`;

describe('lists by merge keys', () => {
  test('an element is told by its keys, wherever it stands', () => {
    const before = deployment({
      containers: [
        { name: 'a', image: 'a:1' },
        { name: 'b', image: 'b:1' },
      ],
    });
    const after = deployment({
      containers: [
        { name: 'b', image: 'b:2' },
        { name: 'c', image: 'c:1' },
      ],
    });
    expect(noted(before, after)).toEqual([
      [`${POD}.containers[name=a]`, { name: 'a', image: 'a:1' }, undefined],
      [`${POD}.containers[name=b].image`, 'b:1', 'b:2', 'image'],
      [`${POD}.containers[name=c]`, undefined, { name: 'c', image: 'c:1' }],
    ]);
  });

  test('as few keys are named as tell all elements apart', () => {
    const ports = (...list: object[]) => objectOf('v1 Service', { spec: { ports: list } });
    expect(noted(ports({ port: 80 }), ports({ port: 80, protocol: 'UDP' }))).toEqual([
      ['spec.ports[port=80].protocol', undefined, 'UDP'],
    ]);
    const dns = [{ port: 53 }, { port: 53, protocol: 'UDP' }];
    expect(noted(ports(...dns), ports({ port: 53, protocol: 'UDP' }, { port: 53, name: 'tcp' }))).toEqual([
      ['spec.ports[port=53,protocol=TCP].name', undefined, 'tcp'],
    ]);
  });

  test('metrics are told apart by type and name', () => {
    const metric = (type: string, name: string, averageUtilization: number) => {
      const source = type.charAt(0).toLowerCase() + type.slice(1);
      return { type, [source]: { name, target: { averageUtilization } } };
    };
    const scaled = (...metrics: object[]) => objectOf('autoscaling/v2 HorizontalPodAutoscaler', { spec: { metrics } });
    const before = scaled(metric('Resource', 'cpu', 70), metric('Resource', 'memory', 80));
    const after = scaled(metric('Resource', 'memory', 80), metric('Resource', 'cpu', 60));
    expect(noted(before, after)).toEqual([
      ['spec.metrics[type=Resource,resource.name=cpu].resource.target.averageUtilization', 70, 60],
    ]);
  });

  test('two elements with the same key are told by position', () => {
    const env = (...list: object[]) => container({ env: list });
    const [a1, a2] = [
      { name: 'A', value: '1' },
      { name: 'A', value: '2' },
    ];
    expect(noted(env(a1, a2), env(a1, { name: 'A', value: '3' }))).toEqual([[`${WEB}.env.1.value`, '2', '3']]);
    expect(noted(env(a1, a2), env(a2, a1))).toHaveLength(2);
  });

  test('numbers and text are different keys', () => {
    const images = (major: unknown) =>
      objectOf('postgresql.cnpg.io/v1 ImageCatalog', { spec: { images: [{ major }] } });
    expect(noted(images(17), images('17')).map(([path]) => path)).toEqual([
      'spec.images[major="17"]',
      'spec.images[major=17]',
    ]);
  });
});

describe('lists by merge keys whose order means something', () => {
  const init = (...names: string[]) => deployment({ initContainers: names.map((name) => ({ name })) });
  const at = `${POD}.initContainers`;

  test.each([
    ['came last', ['a'], ['a', 'b'], [[`${at}[name=b]`, undefined, { name: 'b' }]]],
    ['went from the end', ['a', 'b'], ['a'], [[`${at}[name=b]`, { name: 'b' }, undefined]]],
    [
      'came last, and is not alone',
      ['a'],
      ['a', 'c', 'b'],
      [
        [`${at}.1`, undefined, { name: 'c' }],
        [`${at}.2`, undefined, { name: 'b' }],
      ],
    ],
    ['came before another', ['a'], ['b', 'a'], [[`${at}.0`, undefined, { name: 'b' }]]],
    ['went from before another', ['b', 'a'], ['a'], [[`${at}.0`, { name: 'b' }, undefined]]],
    [
      'moved',
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      [
        [`${at}.0`, { name: 'a' }, undefined],
        [`${at}.2`, undefined, { name: 'a' }],
      ],
    ],
  ])('what %s', (_, before, after, changes) => {
    expect(noted(init(...before), init(...after))).toEqual(changes);
  });

  test('what kept its place is told by its key', () => {
    const before = deployment({ initContainers: [{ name: 'a', image: 'a:1' }] });
    const after = deployment({ initContainers: [{ name: 'new' }, { name: 'a', image: 'a:2' }] });
    expect(noted(before, after)).toEqual([
      [`${at}.0`, undefined, { name: 'new' }],
      [`${at}[name=a].image`, 'a:1', 'a:2', 'image'],
    ]);
  });

  test('of variables only those must keep their order that refer to others', () => {
    const env = (...text: string[]) =>
      container({ env: text.map((each) => ({ name: each.charAt(0), value: each.slice(2) })) });
    expect(noted(env('A=1', 'B=$(A)', 'C=3'), env('C=3', 'A=1', 'B=$(A)'))).toEqual([]);
    expect(noted(env('A=1', 'B=$$(A)'), env('B=$$(A)', 'A=1'))).toEqual([]);
    expect(noted(env('A=1', 'B=$(A)'), env('B=$(A)', 'A=1'))).toHaveLength(2);
    expect(noted(env('A=1'), env('A=1', 'B=$(A)'))).toEqual([
      [`${WEB}.env[name=B]`, undefined, { name: 'B', value: '$(A)' }],
    ]);
  });

  test('objects of a kind that nobody knows are told by name, in order', () => {
    const things = (...names: string[]) =>
      objectOf('example.com/v1 Thing', { spec: { list: names.map((name) => ({ name })) } });
    expect(noted(things('a', 'b'), things('a'))).toEqual([['spec.list[name=b]', { name: 'b' }, undefined]]);
    expect(noted(things('a', 'b'), things('b', 'a'))).toHaveLength(2);
  });
});

describe('lists without merge keys', () => {
  const args = (...list: unknown[]) => container({ args: list });

  test.each([
    ['came', ['a', 'c'], ['a', 'b', 'c'], [[`${WEB}.args.1`, undefined, 'b']]],
    ['went', ['a', 'b', 'c'], ['a', 'c'], [[`${WEB}.args.1`, 'b', undefined]]],
    ['is another', ['a', 'b', 'c'], ['a', 'x', 'c'], [[`${WEB}.args.1`, 'b', 'x']]],
    [
      'moved',
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      [
        [`${WEB}.args.0`, 'a', undefined],
        [`${WEB}.args.2`, undefined, 'a'],
      ],
    ],
  ])('what %s is told by position', (_, before, after, changes) => {
    expect(noted(args(...before), args(...after))).toEqual(changes);
  });

  test('what has its position still, and yet moved past others, goes and comes', () => {
    expect(noted(args('c', 'd', 'b'), args('x', 'y', 'b', 'c', 'd'))).toEqual([
      [`${WEB}.args.0`, undefined, 'x'],
      [`${WEB}.args.1`, undefined, 'y'],
      [`${WEB}.args.2`, 'b', undefined],
      [`${WEB}.args.2`, undefined, 'b'],
    ]);
  });

  test('an element that changed at its position is compared field by field', () => {
    const policy = (port: number, ...more: object[]) =>
      objectOf('networking.k8s.io/v1 NetworkPolicy', { spec: { ingress: [{ ports: [{ port }] }, ...more] } });
    expect(noted(policy(80, { from: [] }), policy(81, { from: [] }))).toEqual([
      ['spec.ingress.0.ports.0.port', 80, 81],
    ]);
  });

  test('sets have no order, however deep', () => {
    const role = (...rules: object[]) => objectOf('rbac.authorization.k8s.io/v1 Role', { rules });
    const [read, write] = [
      { verbs: ['get', 'list'], resources: ['pods'] },
      { verbs: ['update'], resources: ['pods'] },
    ];
    expect(noted(role(read, write), role(write, { resources: ['pods'], verbs: ['list', 'get'] }))).toEqual([]);
    expect(noted(role(read), role({ ...read, verbs: ['list', 'watch', 'get'] }))).toEqual([
      ['rules.0.verbs.1', undefined, 'watch'],
    ]);
  });

  test('the order of rules stays where the first that matches wins', () => {
    const hba = (...lines: string[]) =>
      objectOf('postgresql.cnpg.io/v1 Cluster', { spec: { postgresql: { pg_hba: lines } } });
    expect(noted(hba('reject', 'allow'), hba('allow', 'reject'))).toHaveLength(2);
    const routes = (...http: object[]) => objectOf('networking.istio.io/v1 VirtualService', { spec: { http } });
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect(noted(routes(a, b), routes(b, a))).toHaveLength(2);
  });

  test('the same amount in other words is the same element', () => {
    const rules = (...list: object[]) =>
      objectOf('monitoring.coreos.com/v1 PrometheusRule', { spec: { groups: [{ name: 'g', rules: list }] } });
    const [a, b] = [{ expr: 'up == 0', for: '1h' }, { expr: 'down' }];
    expect(noted(rules(a, b), rules({ expr: 'up==0', for: '60m' }, { expr: ' down' }))).toEqual([]);
    expect(noted(rules(a), rules(b, { expr: 'up==0', for: '60m' }))).toEqual([
      ['spec.groups[name=g].rules.0', undefined, b],
    ]);
  });
});
