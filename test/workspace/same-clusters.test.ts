import { FLEET, madeUp } from './made-up';
import { errorsOf, told } from '../errors/errors-of';

function tells(agent: string, environments: Readonly<Record<string, string>>): (readonly string[])[] {
  const files = Object.entries(environments).map(([name, clusters]) => [
    `environments/${name}.yaml`,
    `environment: ${name}\ntier: staging\nclusters:\n${clusters}`,
  ]);
  const fleet = FLEET.replace('argocd', agent);
  const { load } = madeUp({
    'environments/fleet.yaml': fleet,
    ...(Object.fromEntries(files) as Record<string, string>),
  });
  return errorsOf(load).map((error) => [told(error), error.message]);
}

function cluster(name: string, server?: string): string {
  return `  ${name}: { region: x, kubernetes: "1.34"${server === undefined ? '' : `, server: "${server}"`} }\n`;
}

test.each([
  ['one URL', 'https://10.0.0.1:6443'],
  ['the URL with a slash', 'https://10.0.0.1:6443/'],
])('two clusters of one server are refused, whatever the agent: %s', (_, server) => {
  for (const agent of ['argocd', 'flux', 'both']) {
    expect(tells(agent, { dev: cluster('one', 'https://10.0.0.1:6443'), prod: cluster('two', server) })).toEqual([
      ['FL1014 environments/prod.yaml:4:3', `dev/one and prod/two have one server, ${server}`],
    ]);
  }
});

test('two clusters of one environment with one server', () => {
  const url = 'https://k.example.com';
  expect(tells('argocd', { dev: cluster('a', url) + cluster('b', url) })).toEqual([
    ['FL1014 environments/dev.yaml:5:3', `dev/a and dev/b have one server, ${url}`],
  ]);
});

test.each([
  ['argocd', 1],
  ['both', 1],
  ['flux', 0],
])('two clusters of one name to Argo CD, with the agent %s', (agent, errors) => {
  const found = tells(agent, { a: cluster('b-c'), 'a-b': cluster('c') });
  expect(found).toEqual(
    [['FL1014 environments/a.yaml:4:3', 'a-b/c and a/b-c would both be a-b-c to Argo CD']].slice(0, errors),
  );
});

test('a server tells them apart', () => {
  expect(tells('argocd', { a: cluster('b-c'), 'a-b': cluster('c', 'https://10.0.0.1:6443') })).toEqual([]);
  const servers = cluster('b-c', 'https://10.0.0.1:6443') + cluster('d', 'https://10.0.0.2:6443');
  expect(tells('argocd', { a: servers })).toEqual([]);
});
