import { builtinModules } from 'node:module'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The floors of the project. Imports go down only:
//
//   doors (msw, node, vitest, cli) -> mock.ts -> services -> core -> core/errors.ts
//
// A floor is a list of imports that a folder may not make, so that the report can say why.

const msw = {
  regex: '^msw(/|$)',
  message: 'msw is imported by src/msw and src/vitest alone: the other doors work without it.',
}
const ajv = {
  regex: '^ajv(-formats)?(/|$)',
  message: 'ajv is imported by src/core/contract.ts and its siblings contract-*.ts alone.',
}
const data = {
  regex: '^@mswjs/data(/|$)',
  message: '@mswjs/data is imported by src/core/table-factory.ts alone.',
}
const vitest = {
  regex: '^(vitest|@vitest/[^/]+)(/|$)',
  message: 'vitest is imported by src/vitest alone.',
}
const builtins = builtinModules.filter((name) => !name.startsWith('_')).join('|')
const node = {
  regex: `^(node:|(${builtins})$)`,
  message: 'This runs in a web page too: a door that has files and sockets hands them in.',
}

const aboveCore = {
  regex: '^\\.\\./',
  message: 'core imports nothing from services, mock.ts or a door.',
}
const aboveCoreFolder = { ...aboveCore, regex: '^(\\.\\./){2}' }
const besideService = 'Services never import each other: what two of them share belongs in core.'
const aboveServices = 'A service imports core alone: not mock.ts, not a door.'

const doors = (...names) => ({
  regex: `^(\\./|(\\.\\./)+)(${names.join('|')})/`,
  message: `Imports go down only, and this door opens without ${names.join(', ')}.`,
})

const floors = [
  floor('src/**/*.ts', msw, ajv, data, vitest),

  floor('src/cli/**/*.ts', msw, ajv, data, vitest, doors('msw', 'vitest')),
  floor('src/node/**/*.ts', msw, ajv, data, vitest, doors('msw', 'cli', 'vitest')),
  floor('src/vitest/**/*.ts', ajv, data, doors('cli')),
  floor('src/msw/**/*.ts', ajv, data, vitest, node, doors('node', 'cli', 'vitest')),
  floor('src/index.ts', msw, ajv, data, vitest, node, doors('node', 'cli', 'vitest')),

  floor('src/mock*.ts', msw, ajv, data, vitest, node, {
    regex: '^\\./(?!core/|services/|mock)',
    message: 'mock.ts imports services and core: not a door.',
  }),

  // A file of a service climbs one step less than a file of one of its folders.
  floor('src/services/*/*.ts', msw, ajv, data, vitest, node, ...serviceWalls('\\.\\./')),
  floor('src/services/*/*/*.ts', msw, ajv, data, vitest, node, ...serviceWalls('(\\.\\./){2}')),

  floor('src/core/**/*.ts', msw, ajv, data, vitest, node, aboveCore),
  floor('src/core/*/*.ts', msw, ajv, data, vitest, node, aboveCoreFolder),
  floor('src/core/contract{,-*}.ts', msw, data, vitest, node, aboveCore),
  floor('src/core/table-factory.ts', msw, ajv, vitest, node, aboveCore),
  floor('src/core/errors.ts', aboveCore, {
    regex: '^(?!\\.\\./)',
    allowTypeImports: true,
    message: 'errors.ts is the ground floor: it loads nothing.',
  }),
]

function floor(files, ...patterns) {
  return {
    files: [files],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
}

function serviceWalls(toServices) {
  return [
    { regex: `^${toServices}(?!\\.\\./)`, message: besideService },
    { regex: `^${toServices}\\.\\./(?!core/)`, message: aboveServices },
  ]
}

// The only clock and the only source of randomness is core/environment.ts, so that every run of
// the mock can be repeated. `randomBytes` from node:crypto is left to the doors, for their secrets.

const environment = 'Ask the environment: it is the only clock and the only source of randomness.'
const chance = [
  { object: 'Date', property: 'now', message: environment },
  { object: 'performance', property: 'now', message: environment },
  { object: 'Math', property: 'random', message: environment },
  { property: 'randomUUID', message: environment },
  { property: 'getRandomValues', message: environment },
]
const chanceCalls = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: environment },
  { selector: "CallExpression[callee.name='Date']", message: environment },
  { selector: "CallExpression[callee.name='randomUUID']", message: environment },
]
const importOnDemand = {
  selector: 'ImportExpression',
  message: 'Import at the top of the file: an import on demand would slip past the floors.',
}

/** What a web page runs: everything but the doors that are about Node. */
const portable = ['src/core/**/*.ts', 'src/services/**/*.ts', 'src/mock*.ts', 'src/index.ts']

export default defineConfig(
  {
    ignores: [
      ...['dist', '.api', 'coverage', 'fixtures', 'contracts', '**/*.gen.ts'],
      ...['test/.readme', 'test/.bundle', 'test/.bench'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spread, a string falls into code points, which is what counting characters means here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // To leave keys out of a copy is to name them beside the rest.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-properties': ['error', ...chance],
      'no-restricted-syntax': ['error', ...chanceCalls],
    },
  },
  {
    files: [...portable, 'src/msw/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require'].map((name) => ({ name, message: node.message })),
      ],
      'no-restricted-syntax': ['error', ...chanceCalls, importOnDemand],
    },
  },
  {
    files: ['src/core/environment.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': ['error', importOnDemand] },
  },
  floors,
  {
    // A test reads replies, which are `any` until it has looked at them, and says so by failing.
    files: ['test/**/*.ts'],
    rules: {
      // node:test keeps the promises of its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'test', package: 'node:test' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
