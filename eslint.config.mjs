import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The order of the house: a folder of lib/ may import the folders above it and nothing below.
 * docs/architecture.md shows the same list with what each folder does.
 */
const flow = [
  'model',
  'errors',
  'workspace',
  'defaults',
  'resources',
  'plan',
  'constructs',
  'synth',
  'layout',
  'gitops',
  'output',
  'pipeline',
  'testing',
  'cli',
];

const oneWay = flow.map((room, position) => ({
  files: [`lib/${room}/**/*.ts`, `lib/${room}.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...flow.slice(position + 1).map((below) => ({
            regex: `^(\\.\\./)+${below}(/|$)`,
            message: `lib/${room} comes before lib/${below} in the flow and may not import it.`,
          })),
          { regex: '^fairlead($|/)', message: 'Inside lib/, import the room itself.' },
          ...(room === 'synth' || room === 'constructs' || room === 'testing'
            ? []
            : [{ regex: '^(cdk8s|constructs|cdk8s-plus-\\d+)$', message: 'Only synth and constructs know cdk8s.' }]),
          ...(['workspace', 'output', 'cli', 'testing'].includes(room)
            ? []
            : [{ regex: '^(node:)?fs(/promises)?$', message: 'Only workspace reads files, only output writes them.' }]),
        ],
      },
    ],
    ...(room === 'cli'
      ? {}
      : { 'no-restricted-globals': ['error', { name: 'process', message: 'Only cli knows process.' }] }),
  },
}));

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
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
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
  ...oneWay,
);
