import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The floors of the project: the folders that each folder may import, and no other; types count.
// `core/**` stands for core and all folders in it. Imports go down only:
//
//   doors (msw, node, vitest, playwright, cli) -> mock -> conformance -> core -> core/pipeline ... core/util

const util = 'core/util'
const contract = 'core/contract'
const state = 'core/state'
const http = 'core/http'
const multipart = 'core/http/multipart'
const service = 'core/service'
const violations = 'core/violations'
const faults = 'core/faults'
const coverage = 'core/coverage'
const world = 'core/world'
const journal = 'core/journal'
const seeding = 'core/seeding'
const learned = 'core/learned'
const conduct = 'core/conduct'
const infer = 'core/infer'
const scopes = 'core/scopes'
const pipeline = 'core/pipeline'
const views = 'core/views'
const core = 'core/**'
const conformance = 'conformance/**'

/** By folder of `src`, what its files may import beside the files of the folder itself. */
export const FLOORS = {
  [util]: [],
  [contract]: [util],
  [state]: [util, contract],
  [http]: [util, state],
  [multipart]: [util, state, http],
  [service]: [util, contract, state, http, multipart],
  [violations]: [util, contract, service],
  [faults]: [util, contract, service],
  [coverage]: [util, contract, service],
  [learned]: [util, contract, state, service],
  [infer]: [util, contract, state, http, multipart, service],
  [world]: [util, contract, state, service, faults],
  [journal]: [util, contract, http, multipart, service, violations, world],
  [conduct]: [util, contract, http, service, violations, journal],
  [seeding]: [util, contract, state, service, faults, world],
  [scopes]: [util, contract, state, http, service, violations, coverage, world, journal],
  [pipeline]: [
    ...[util, contract, state, http, multipart, service, violations, faults, coverage, world],
    ...[journal, scopes],
  ],
  [views]: [
    ...[util, contract, state, http, service, violations, faults, coverage, world, journal],
    ...[learned, seeding, scopes],
  ],
  core: [
    ...[util, contract, state, http, service, faults, learned, world, journal, seeding, scopes],
    pipeline,
  ],
  'conformance/check': [
    ...[util, contract, http, service, violations, world, journal, scopes, pipeline, 'core'],
  ],
  'conformance/pact': [...[util, contract, http, service, world, journal, seeding, scopes, 'core']],
  'conformance/har': [
    ...[util, contract, http, service, violations, journal, seeding, pipeline, 'core'],
    'conformance/check',
  ],
  'conformance/verify': [
    ...[util, contract, http, multipart, service, violations, journal, 'core'],
    ...['conformance/check', 'conformance/har'],
  ],
  'conformance/conform': [...[util, contract, service, journal, 'core', 'conformance/verify']],
  'conformance/explore': [
    ...[util, contract, state, service, violations, faults, world, journal, conduct, scopes],
    views,
  ],
  'conformance/trace': [
    ...[util, contract, state, service, learned, world, journal, seeding, conduct, scopes, views],
    ...['core', 'conformance/explore'],
  ],
  'conformance/learn': [
    ...[util, contract, http, multipart, service, learned, journal, seeding, pipeline, coverage],
    'core',
    ...['conformance/check', 'conformance/har', 'conformance/verify'],
  ],
  'services/*/contract': [core],
  'services/*/model': [core, 'services/*/contract'],
  'services/*/list': [core, 'services/*/contract', 'services/*/model'],
  ...Object.fromEntries(
    ['operations', 'seeds', 'testing', 'testing/verify'].map((folder) => [
      `services/*/${folder}`,
      [core, ...['contract', 'model', 'list'].map((below) => `services/*/${below}`)],
    ]),
  ),
  'services/*/testing/conform': [
    ...[core, 'services/*/contract', 'services/*/model', 'services/*/testing/verify'],
  ],
  'services/*': [core, 'services/*/**'],
  mock: [core, conformance],
  testing: [core, 'mock'],
  msw: [core, 'mock'],
  'node/process': [core],
  'node/blobs': [core, 'node/process'],
  'node/files': [core, conformance, 'mock', 'node/process'],
  'node/server': [core, conformance, 'mock'],
  'node/coverage': [core, conformance, 'mock', 'node/files'],
  'node/trace': [core, conformance, 'node/files'],
  'node/admin': [core, conformance, 'mock', 'node/server', 'node/files'],
  'node/proxy': [core, conformance, 'mock', 'node/server', 'node/files', 'node/process'],
  node: [core, 'mock', 'node/**'],
  vitest: [core, conformance, 'mock', 'testing', 'msw', 'node/coverage', 'node/trace'],
  playwright: [core, conformance, 'mock', 'testing', 'node', 'node/coverage'],
  'cli/shared': [core, 'services/**', 'node/**'],
  'cli/init': [core, 'mock', 'node/**', 'cli/shared'],
  'cli/check': [core, conformance, 'mock', 'node/**', 'cli/shared'],
  'cli/proxy': [core, conformance, 'mock', 'node/**', 'cli/shared', 'cli/check'],
  'cli/seed': [core, conformance, 'mock', 'node/**', 'cli/shared'],
  'cli/completion': [core, 'cli/shared'],
  'cli/config': [core, 'node/**', 'cli/shared'],
  'cli/serve': [core, conformance, 'mock', 'node/**', 'cli/shared', 'cli/config'],
  'cli/trace': [core, conformance, 'node/**', 'cli/shared'],
  'cli/learn': [core, conformance, 'mock', 'node/**', 'cli/shared'],
  'cli/gaps': [core, conformance, 'mock', 'node/**', 'cli/shared'],
  'cli/verify': [core, conformance, 'mock', 'node/**', 'cli/shared'],
  'cli/explore': [
    ...[core, conformance, 'mock', 'node/**', 'cli/shared', 'cli/serve', 'cli/verify'],
  ],
  'cli/conform': [core, conformance, 'mock', 'node/**', 'cli/shared', 'cli/verify'],
  cli: [core, 'node/**', 'cli/**'],
  'inspector/api': [],
  'inspector/ui': [util, 'inspector/api'],
  'inspector/exchange': [util, 'inspector/api', 'inspector/ui'],
  'inspector/app': [util, 'inspector/api', 'inspector/ui'],
  'inspector/records': [util, 'inspector/api', 'inspector/ui'],
  ...Object.fromEntries(
    ['requests', 'world', 'time', 'faults', 'coverage', 'contracts'].map((view) => [
      `inspector/${view}`,
      [util, ...['api', 'ui', 'exchange', 'records', 'app'].map((below) => `inspector/${below}`)],
    ]),
  ),
  // What states and texts of a trace are made of runs in its page, too.
  'inspector/trace': [
    ...[util, 'conformance/trace'],
    ...['api', 'ui', 'exchange', 'records', 'app'].map((one) => `inspector/${one}`),
  ],
  inspector: ['inspector/**'],
  scripts: [core, 'cli/**', 'node/**', 'services/**'],
  'scripts/docs': [core, 'cli/**', 'node/**', 'services/**', 'scripts'],
  '.': [core, conformance, 'mock', 'msw'],
}

// What comes from outside of `src`, and the folders or files that alone may import it.

const msw = {
  regex: '^msw(/|$)',
  message: 'msw is imported by src/msw and src/vitest alone: the other doors work without it.',
}
const ajv = {
  regex: '^ajv(-formats)?(/|$)',
  message: 'ajv is imported by src/core/contract and src/scripts/validators.ts alone.',
}
const data = {
  regex: '^@mswjs/data(/|$)',
  message: '@mswjs/data is imported by src/core/state/mswjs-data.ts alone.',
}
const vitest = {
  regex: '^(vitest|@vitest/[^/]+)(/|$)',
  message: 'vitest is imported by src/vitest alone.',
}
const playwright = {
  regex: '^(@playwright/test|playwright(-core)?)(/|$)',
  message: '@playwright/test is imported by src/playwright alone.',
}
const preact = {
  regex: '^(preact|htm)(/|$)',
  message: 'preact and htm are imported by src/inspector alone.',
}
const builtins = builtinModules.filter((name) => !name.startsWith('_')).join('|')
const node = {
  regex: `^(node:|(${builtins})$)`,
  message: 'This runs in a web page too: a door that has files and sockets hands them in.',
}

const isInspector = (folder) => /^inspector(\/|$)/.test(folder)

function outside(folder, file = '') {
  const isForNode = /^(node|vitest|playwright|cli|scripts)(\/|$)/.test(folder)
  return [
    ...(folder === 'msw' || folder === 'vitest' ? [] : [msw]),
    ...(folder === contract || file === 'validators.ts' ? [] : [ajv]),
    ...(file === 'mswjs-data.ts' ? [] : [data]),
    ...(folder === 'vitest' ? [] : [vitest]),
    ...(folder === 'playwright' ? [] : [playwright]),
    ...(isInspector(folder) ? [] : [preact]),
    ...(isForNode ? [] : [node]),
  ]
}

/** A pattern of the imports in a folder that lead into one of some folders. */
function waysInto(folder, names) {
  const ways = names.map((name) => {
    const path = posix.relative(folder, name.replace(/\/\*\*$/, ''))
    const start = path.startsWith('..') ? path : posix.join('.', path).replace(/^(?!\.)/, './')
    const depth = name.endsWith('/**') ? '(?:/[\\w-]+)*' : ''
    return start.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+') + depth
  })
  return `(?:${ways.join('|')})/[\\w.-]+$`
}

/** What a page has the types of alone: at run time it asks the server. */
const TYPES = [core, conformance, 'mock']

/** Refuses each relative import that leads neither into the folder itself nor into an allowed one. */
function relative(folder, allowed) {
  const list = allowed.length === 0 ? 'no other folder' : `only ${allowed.join(', ')}`
  const message = `src/${folder} may import ${list}, and its own files.`
  const own = [folder, ...allowed]
  if (!isInspector(folder)) return [{ regex: `^(?!${waysInto(folder, own)})\\.`, message }]
  const [values, types] = [waysInto(folder, own), waysInto(folder, TYPES)]
  return [
    { regex: `^(?!${values}|${types})\\.`, message },
    { regex: `^(?!${values})${types}`, message, allowTypeImports: true },
  ]
}

function floor(folder, files, patterns) {
  return {
    files: [`src/${folder}/${files}`.replace('/./', '/')],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
}

const floors = Object.entries(FLOORS).map(([folder, allowed]) =>
  floor(folder, '*.ts', [...relative(folder, allowed), ...outside(folder)]),
)
for (const [folder, file] of [
  [state, 'mswjs-data.ts'],
  ['scripts', 'validators.ts'],
]) {
  floors.push(floor(folder, file, [...relative(folder, FLOORS[folder]), ...outside(folder, file)]))
}

// The only clock and the only source of randomness is core/state/environment.ts, so that every run of
// the mock can be repeated. `randomBytes` from node:crypto is left to the doors, for their secrets.

const environment = 'Ask the environment: it is the only clock and the only source of randomness.'
const chance = [
  { object: 'Date', property: 'now', message: environment },
  { object: 'performance', property: 'now', message: environment },
  { object: 'Math', property: 'random', message: environment },
  { property: 'randomUUID', message: environment },
  {
    object: 'Date',
    property: 'parse',
    message: 'Ask core/util/time.ts: Date.parse reads a time without a zone by the machine.',
  },
  { property: 'getRandomValues', message: environment },
]
const chanceCalls = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: environment },
  { selector: "CallExpression[callee.name='Date']", message: environment },
  { selector: "CallExpression[callee.name='randomUUID']", message: environment },
]
// What no mock needs, pages load on demand: a hash of large files, and the tests of other servers.
const importOnDemand = {
  selector: String.raw`ImportExpression:not([source.value=/^(hash-wasm|\.\u002ftesting\u002f.*)$/])`,
  message: 'Import at the top of the file: an import on demand would slip past the floors.',
}

const webClass =
  /^(?:AbortSignal|ArrayBuffer|Blob|File|FormData|Headers|Object|ReadableStream|Request|Response|Uint8Array|URL)$/
const otherRealm = {
  selector: `BinaryExpression[operator='instanceof'][right.name=${String(webClass)}]`,
  message: 'Look at what it can do: an environment such as jsdom has classes of its own.',
}

/** What a web page runs: everything but the doors that are about Node. */
const portable = [
  'src/core/**/*.ts',
  'src/conformance/**/*.ts',
  'src/services/**/*.ts',
  'src/mock/**/*.ts',
  'src/index.ts',
]

export default defineConfig(
  {
    ignores: [
      ...['dist', '.api', 'coverage', 'fixtures', 'contracts', '**/*.gen.ts'],
      ...['test/.docs', 'test/.bundle', 'test/.bench'],
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
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'no-restricted-properties': ['error', ...chance],
      'no-restricted-syntax': ['error', ...chanceCalls, otherRealm],
    },
  },
  {
    files: [...portable, 'src/msw/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require'].map((name) => ({ name, message: node.message })),
      ],
      'no-restricted-syntax': ['error', ...chanceCalls, otherRealm, importOnDemand],
    },
  },
  {
    files: ['src/core/state/environment.ts', 'src/core/util/time.ts'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', otherRealm, importOnDemand],
    },
  },
  {
    // It measures how long ago the server told the time of the mock.
    files: ['src/inspector/app/clock.ts'],
    rules: { 'no-restricted-properties': 'off' },
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
