import { ANNOTATIONS } from '../../../../lib/check/policy/packs/secrets/annotations';
import { COMMAND_LINES } from '../../../../lib/check/policy/packs/secrets/command-lines';
import { CONFIG_MAPS } from '../../../../lib/check/policy/packs/secrets/config-maps';
import { ENVIRONMENT_VARIABLES } from '../../../../lib/check/policy/packs/secrets/environment-variables';
import { PLAIN_SECRET } from '../../../../lib/check/policy/packs/secrets/plain-secret';
import { SECRETS } from '../../../../lib/check/policy/packs/secrets/secrets';
import { container, deployment, faults, object, rule, running } from './rule-verdicts';

/** Written in two parts, so that nobody who looks for credentials in this repository finds these. */
const joined = (...parts: readonly string[]): string => parts.join('');

const LETTERS = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU0vW1xY3zA5';

/** One of each form; what the messages call it. */
const ISSUED: readonly (readonly [kind: string, credential: string])[] = [
  ['a private key', joined('-----BEGIN RSA PRIV', 'ATE KEY-----\nMIIE\n-----END RSA PRIV', 'ATE KEY-----')],
  ['a private key', joined('-----BEGIN PRIV', 'ATE KEY-----')],
  ['a private key', joined('{"private_key": "-----BEGIN PRIV', 'ATE KEY-----\\nMIIE"}')],
  ['a private key', joined('-----BEGIN PGP PRIV', 'ATE KEY BLOCK-----')],
  ['a password in a URL', 'postgres://web:correct-horse@db.example.com:5432/shop?sslmode=require'],
  ['a password in a URL', 'redis://:correct-horse@cache:6379'],
  ['a password in a URL', 'amqp://web:p%40ss@queue/'],
  ['a JSON Web Token', joined('eyJ', 'hbGciOiJIUzI1NiJ9.eyJ', 'zdWIiOiIxMjM0NTY3ODkwIn0.', LETTERS)],
  ['an AWS access key', joined('AKI', 'AQYLPMN5HHHFPZAM2')],
  ['an Azure storage key', `AccountName=a;AccountKey=${'A'.repeat(86)}==`],
  ['a Google client secret', joined('GOCSPX', '-', LETTERS.slice(0, 28))],
  ['a GitHub token', joined('gh', 'p_', LETTERS)],
  ['a GitHub token', joined('github_', 'pat_', LETTERS, LETTERS)],
  ['a GitLab token', joined('glp', 'at-', LETTERS.slice(0, 20))],
  ['a Slack token', joined('xo', 'xb-', '1234567890-', LETTERS)],
  ['a Slack webhook', joined('https://hooks.sl', 'ack.com/services/T00000000/B00000000/', LETTERS)],
  ['a Stripe key', joined('sk_', 'live_', LETTERS)],
  ['an npm token', joined('np', 'm_', LETTERS)],
  ['a PyPI token', joined('py', 'pi-AgEIcHlwaS5vcmc', LETTERS, LETTERS)],
  ['a Docker Hub token', joined('dckr_', 'pat_', LETTERS)],
  ['a Vault token', joined('hv', 's.', LETTERS)],
  ['a SendGrid key', joined('S', 'G.', LETTERS.slice(0, 22), '.', LETTERS, LETTERS.slice(0, 7))],
  ['an Anthropic key', joined('sk-', 'ant-', LETTERS, LETTERS)],
  ['an OpenAI key', joined('sk-', 'proj-', LETTERS, LETTERS)],
  ['an age secret key', joined('AGE-SEC', 'RET-KEY-1', 'Q'.repeat(58))],
];

/** What resembles a credential and is none. */
const HARMLESS: readonly string[] = [
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
  'postgres://web:$(DB_PASSWORD)@db:5432/shop',
  'postgres://web:${DB_PASSWORD}@db:5432/shop',
  'postgres://web:<password>@db:5432/shop',
  'postgres://web:{{ .password }}@db:5432/shop',
  'postgres://web:****@db:5432/shop',
  'postgres://web@db:5432/shop',
  'https://shop.example.com:8443/@web/1.0',
  'http://a.example.com:80,web@example.com',
  'http://payment.payment:8080',
  'git@github.com:shop/config.git',
  'mailto:web@example.com',
  'eyJhbGciOiJub25lIn0',
  'AKIA is how an access key begins',
  'npm_config_registry',
  'a task-list of disk-images',
  '7.4.2-alpine',
];

const env = (name: string, value: string) => running({ env: [{ name, value }] });

describe('a form that somebody issued', () => {
  test.each(ISSUED)('%s: %j', (kind, credential) => {
    const found = faults(ANNOTATIONS, object('v1', 'Service', {}, { annotations: { 'example.com/note': credential } }));
    expect(found.map(({ message }) => message)).toEqual([
      `annotation example.com/note looks like ${kind}, expected a Secret to hold it`,
    ]);
    expect(faults(ENVIRONMENT_VARIABLES, env('SETTING', credential))).toHaveLength(1);
    expect(faults(COMMAND_LINES, running({ args: ['run', credential] }))).toHaveLength(1);
    expect(
      faults(CONFIG_MAPS, object('v1', 'ConfigMap', { data: { 'app.yaml': `a: 1\nb: ${credential}\n` } })),
    ).toHaveLength(1);
  });

  test.each(HARMLESS)('nothing in %j', (text) => {
    expect(faults(ANNOTATIONS, object('v1', 'Service', {}, { annotations: { 'example.com/note': text } }))).toEqual([]);
    expect(faults(ENVIRONMENT_VARIABLES, env('SETTING', text))).toEqual([]);
    expect(faults(COMMAND_LINES, running({ args: ['run', text] }))).toEqual([]);
    expect(faults(CONFIG_MAPS, object('v1', 'ConfigMap', { data: { 'app.yaml': text } }))).toEqual([]);
  });
});

describe('no message repeats what it found', () => {
  const secret = 'correct-horse-battery';
  const url = `https://web:${secret}@example.com/`;
  test.each([
    ['Secret', object('v1', 'Secret', { stringData: { password: secret } })],
    ['env', env('DB_PASSWORD', secret)],
    ['args', running({ args: [`--password=${secret}`] })],
    ['ConfigMap', object('v1', 'ConfigMap', { data: { password: secret, 'app.yaml': url } })],
    ['annotation', object('v1', 'Service', {}, { annotations: { note: url } })],
  ])('%s', (_, holder) => {
    const messages = SECRETS.flatMap((policy) => faults(policy, holder)).map(
      ({ message, fix }) => `${message} ${fix ?? ''}`,
    );
    expect(messages).toHaveLength(1);
    expect(messages.join()).not.toContain(secret);
  });
});

rule(ENVIRONMENT_VARIABLES, [
  ['its name is enough', env('POSTGRES_PASSWORD', 'hunter22'), 'env POSTGRES_PASSWORD of container web'],
  ['in lower case', env('spring.datasource.password', 'hunter22'), 'env spring.datasource.password'],
  ['in camel case', env('clientSecret', 'hunter22'), 'env clientSecret'],
  ['a weak one', env('DB_PASSWORD', 'postgres'), 'env DB_PASSWORD'],
  ['a number', env('DB_PASSWORD', '0123456789'), 'env DB_PASSWORD'],
  ['a key', env('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'), 'env AWS_SECRET_ACCESS_KEY'],
  ['an API key', env('MAPS_API_KEY', '0a1b2c3d4e5f'), 'env MAPS_API_KEY'],
  ['a token', env('AUTH_TOKEN', '0a1b2c3d4e5f'), 'env AUTH_TOKEN'],
  [
    'two at once',
    running({
      env: [
        { name: 'A_TOKEN', value: 'abcde1' },
        { name: 'B_TOKEN', value: 'abcde2' },
      ],
    }),
    'env A_TOKEN, B_TOKEN of',
  ],
  [
    'an init container',
    deployment({ initContainers: [container({ name: 'migrate', env: [{ name: 'PGPASSWORD', value: 'hunter22' }] })] }),
    'container migrate',
  ],
  [
    'from a Secret',
    running({ env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'p' } } }] }),
    undefined,
  ],
  ['no value', running({ env: [{ name: 'DB_PASSWORD' }] }), undefined],
  ['an empty one', env('DB_PASSWORD', ''), undefined],
  ['another variable', env('DB_PASSWORD', '$(PASSWORD)'), undefined],
  ['filled in later', env('DB_PASSWORD', '${PASSWORD}'), undefined],
  ['a placeholder', env('DB_PASSWORD', '<path:secret/data/db#password>'), undefined],
  ['a reference to a vault', env('DB_PASSWORD', 'vault:secret/data/db#password'), undefined],
  ['a file', env('PASSWORD_FILE', '/run/secrets/password'), undefined],
  ['the path of one', env('AUTH_TOKEN', '/var/run/secrets/token'), undefined],
  ['a duration', env('TOKEN_TTL', '300'), undefined],
  ['a small number', env('MAX_TOKEN', '300'), undefined],
  ['the name of a Secret', env('SECRET_NAME', 'shop-credentials'), undefined],
  ['the name of another', env('TLS_SECRET', 'shop-tls'), undefined],
  ['the name of a third', env('IMAGE_PULL_SECRET', 'registry'), undefined],
  ['the name of a cluster', env('ETCD_INITIAL_CLUSTER_TOKEN', 'etcd-shop'), undefined],
  ['an address', env('TOKEN_URL', 'https://login.example.com/oauth/token'), undefined],
  ['an address as a token', env('AUTH_TOKEN', 'https://login.example.com/oauth/token'), undefined],
  ['a switch', env('ALLOW_EMPTY_PASSWORD', 'true'), undefined],
  ['another switch', env('ALLOW_EMPTY_PASSWORD', 'yes'), undefined],
  ['a name of its own', env('PASSWORD_POLICY', 'strict-policy'), undefined],
  ['a key that is public', env('JWT_PUBLIC_KEY', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'), undefined],
  ['the id of a key', env('AWS_ACCESS_KEY_ID', 'from-the-role'), undefined],
  ['a detour', env('BYPASS', 'everything'), undefined],
]);

rule(COMMAND_LINES, [
  ['a flag', running({ args: ['--db-password=hunter22'] }), 'the command line of container web'],
  ['in quotes', running({ command: ['sh', '-c', 'run --password="hunter22"'] }), 'container web'],
  ['a flag and its value', running({ command: ['redis-server', '--requirepass', 'hunter22'] }), 'container web'],
  ['a variable of a script', running({ args: ['-c', 'export API_TOKEN=0a1b2c3d; run'] }), 'container web'],
  ['a data source', running({ args: ['host=db user=web password=hunter22'] }), 'container web'],
  ['a variable', running({ args: ['--password=$(PASSWORD)', '--token', '$TOKEN'] }), undefined],
  ['in quotes, a variable', running({ args: ['-c', 'run --password="$PASSWORD" --token=\'${TOKEN}\''] }), undefined],
  [
    'the output of a command',
    running({ args: ['-c', 'TOKEN=`cat /run/token`; PASSWORD=$(cat /run/password) run'] }),
    undefined,
  ],
  ['a file', running({ args: ['--password-file=/run/password', '--token=/run/token'] }), undefined],
  ['a switch', running({ args: ['--enable-token=sometimes', '--no-password', 'database'] }), undefined],
  ['a flag before another', running({ args: ['--password', '--host', 'db'] }), undefined],
  ['a setting beside it', running({ args: ['--token-ttl=86400s', '--password-min-length=12'] }), undefined],
  ['the name of a Secret', running({ args: ['--default-tls-secret=shop/tls'] }), undefined],
  ['the name of a cluster', running({ args: ['--initial-cluster-token=etcd-shop'] }), undefined],
  ['a program that reads it', running({ args: ['-c', 'connect(password=os.environ["PASSWORD"])'] }), undefined],
  ['nothing', running({}), undefined],
]);

const configMap = (data: Readonly<Record<string, string>>) => object('v1', 'ConfigMap', { data });

const LONG = Array.from({ length: 9 }, (_, at) => [`long${at}`, 'x'.repeat(100_000)] as const);

rule(CONFIG_MAPS, [
  ['an entry for envFrom', configMap({ DB_PASSWORD: 'hunter22', DB_HOST: 'db' }), 'entry DB_PASSWORD'],
  ['a switch for envFrom', configMap({ REQUIRE_PASSWORD: 'true', TOKEN_TTL: '3600' }), undefined],
  ['a file of that name', configMap({ password: 'Enter your password:' }), undefined],
  ['a file', configMap({ 'app.yaml': 'url: https://web:hunter22@example.com' }), 'entry app.yaml looks like'],
  ['only the entry that holds it', configMap({ a: 'b', c: 'https://web:hunter22@example.com' }), 'entry c looks like'],
  ['no data', object('v1', 'ConfigMap', { binaryData: { a: 'AAAA' } }), undefined],
  ['a long entry beside it', configMap({ DB_PASSWORD: 'hunter22', long: 'x'.repeat(1_000_000) }), 'entry DB_PASSWORD'],
  ['more than can be read', configMap(Object.fromEntries(LONG)), undefined],
]);

const secret = (fields: Readonly<Record<string, unknown>>, metadata = {}) => object('v1', 'Secret', fields, metadata);

rule(PLAIN_SECRET, [
  ['text', secret({ stringData: { password: 'hunter22', user: 'web' } }), 'password, user is in clear text'],
  ['base64', secret({ data: { password: 'aHVudGVyMjI=' } }), 'password is in clear text'],
  ['no data', secret({ type: 'kubernetes.io/service-account-token' }), undefined],
  ['an empty value', secret({ stringData: { password: '' } }), undefined],
  ['encrypted', secret({ stringData: { password: 'ENC[AES256_GCM,data:0,iv:0,tag:0,type:str]' } }), undefined],
  ['encrypted in part', secret({ data: { a: 'ENC[AES256_GCM,data:0]', b: 'aHVudGVyMjI=' } }), 'b is in clear text'],
  ['filled in by Flux', secret({ stringData: { password: '${DB_PASSWORD}' } }), undefined],
  ['filled in by a plugin', secret({ stringData: { password: '<path:secret/data/db#password>' } }), undefined],
  [
    'made by a controller in a cluster',
    secret({ data: { a: 'Yg==' } }, { managedFields: [{ manager: 'eso' }] }),
    undefined,
  ],
  [
    'another kind',
    object('bitnami.com/v1alpha1', 'SealedSecret', { spec: { encryptedData: { a: 'AgB' } } }),
    undefined,
  ],
]);

test('a credential is a warning in development and an error beyond', () => {
  const severities = (['development', 'staging', 'production'] as const).map(
    (tier) => faults(ENVIRONMENT_VARIABLES, env('DB_PASSWORD', 'hunter22'), tier)[0]?.severity,
  );
  expect(severities).toEqual(['warning', 'error', 'error']);
});
