import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The order of the house: a folder of lib/ may import the folders above it and nothing below.
 * docs/architecture.md shows the same list with what each folder does.
 */
const flow = [
  'model',
  'errors',
  'postgresql',
  'workspace',
  'plan',
  'defaults',
  'resources',
  'constructs',
  'synth',
  'layout',
  'gitops',
  'check',
  'review',
  'promote',
  'output',
  'pipeline',
  'testing',
  'cli',
];

/** The rooms that may import what others must not. */
const KNOWS_CDK8S = ['constructs', 'synth', 'testing'];
const KNOWS_FILES = ['workspace', 'output', 'testing', 'cli'];
/** A lock names the process that holds it; only cli has the `process` that ends and has an environment. */
const KNOWS_PROCESS = ['output', 'cli'];

/** @param room Its place in the flow says what it may import. @param up How its files write the way to the other rooms. */
function oneWay(paths, room, up) {
  const only = (rooms, regex, message) => (rooms.includes(room) ? [] : [{ regex, message }]);
  return {
    files: paths,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...flow.slice(flow.indexOf(room) + 1).map((below) => ({
              regex: `^${up}${below}(/|$)`,
              message: `lib/${room} comes before lib/${below} in the flow and may not import it.`,
            })),
            { regex: `^fairlead($|/)|^${up}index$`, message: 'Inside lib/, import the file itself.' },
            ...only(KNOWS_CDK8S, '^(cdk8s|constructs|cdk8s-plus-\\d+)$', 'Only constructs and synth know cdk8s.'),
            ...only(
              KNOWS_FILES,
              '^(node:)?fs(/promises)?$',
              'Only workspace and cli read files, only output writes dist/.',
            ),
            ...only(KNOWS_PROCESS, '^(node:)?process$', 'Only cli knows process.'),
          ],
        },
      ],
      ...(room === 'cli'
        ? {}
        : { 'no-restricted-globals': ['error', { name: 'process', message: 'Only cli knows process.' }] }),
    },
  };
}

const folders = flow.map((room) => oneWay([`lib/${room}/**/*.ts`], room, '(\\.\\./)+'));
/** The flow as a whole, and the door of the package, which opens on what apps and policies are composed from. */
const atTheTop = [oneWay(['lib/pipeline.ts'], 'pipeline', '\\./'), oneWay(['lib/index.ts'], 'check', '\\./')];

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'dist', 'coverage', 'test/golden', 'test/fixtures'] },
  js.configs.recommended,
  { files: ['**/*.ts'], extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked] },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    // Jest's matchers, such as expect.any(), are typed as any.
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
      },
    },
  },
  ...folders,
  ...atTheTop,
);
