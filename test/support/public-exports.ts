import ts from 'typescript'
import { entryNames, ROOT, sources } from './sources.js'

/** A public export with its docstrings: none or several are a mistake. */
export interface PublicExport {
  /** What a user imports it from, such as `quayside/node`. */
  readonly from: string
  readonly name: string
  readonly summaries: readonly string[]
  readonly examples: readonly string[]
}

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${ROOT}tsconfig.json`, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  ROOT,
)
// An example may leave what it makes unused.
const options = { ...config.options, noUnusedLocals: false, noUnusedParameters: false }
const entries = Object.values(entryNames).map((from) => ({ from, file: sources[from]! }))

/** What users can import, in the order of the entries. */
export function publicExports(): PublicExport[] {
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  )
  const checker = program.getTypeChecker()
  return entries.flatMap(({ from, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!
    return checker.getExportsOfModule(module).map((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
      const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol
      const summary = ts.displayPartsToString(target.getDocumentationComment(checker))
      const tags = target.getJsDocTags(checker).filter((tag) => tag.name === 'example')
      return {
        from,
        name: symbol.name,
        summaries: summary === '' ? [] : [summary],
        examples: tags.map((tag) => ts.displayPartsToString(tag.text)),
      }
    })
  })
}

/** What an example may use without having made it. */
const GIVEN: Readonly<Record<string, string>> = {
  mock: `declare const mock: import('quayside').MswMock<typeof import('quayside/openai').openai> & import('quayside/vitest').TestMock<typeof import('quayside/openai').openai>`,
  page: `declare const page: import('@playwright/test').Page`,
  browser: `declare const browser: import('@playwright/test').Browser`,
  request: 'declare const request: Request',
  response: 'declare const response: Response',
  error: 'declare const error: unknown',
  parts: `declare const parts: Omit<import('quayside').ServiceDefinition<operations, defaults, Containers, typeof rules>, 'name'>`,
  definition: `declare const definition: import('quayside').ServiceDefinition<operations, defaults, Containers, typeof rules>`,
  operations: `import type { operations } from '${ROOT}src/services/openai/contract/contract.gen.js'`,
  defaults: `import type { defaults } from '${ROOT}src/services/openai/contract/contract.gen.js'`,
  Containers: `import type { Containers } from '${ROOT}src/services/openai/model/containers.js'`,
  rules: `import { rules } from '${ROOT}src/services/openai/contract/rules.js'`,
  setupServer: `import { setupServer } from 'msw/node'`,
  expect: `import { expect } from 'vitest'`,
  afterAll: `import { afterAll } from 'vitest'`,
  writeFileSync: `import { writeFileSync } from 'node:fs'`,
}

/** A module that an example is the end of: it imports what the example uses. */
function moduleOf(
  { from, name }: PublicExport,
  example: string,
  all: readonly PublicExport[],
): string {
  const lines = new Set<string>(['export {}'])
  let words: string[] = []
  const isMade = (word: string) =>
    new RegExp(`\\b(?:const|let)\\s+(?:${word}\\b|[[{][^\\]}]*\\b${word}\\b)`).test(example)
  const use = (text: string) => {
    words = text.match(/\b[A-Za-z]\w*/g) ?? []
    for (const word of words) {
      if (isMade(word)) continue
      const given = GIVEN[word]
      // Of several exports of that name the one next to the example is meant.
      const own = all.filter((one) => one.name === word)
      const found = own.find((one) => one.from === from) ?? own[0]
      if (given !== undefined && !lines.has(given)) {
        lines.add(given)
        if (given.startsWith('declare')) use(given)
      } else if (given === undefined && found && found.name !== 'default') {
        lines.add(`import { ${word} } from '${sources[found.from]!.replace(/ts$/, 'js')}'`)
      }
    }
  }
  use(example)
  // A line that belongs into a configuration is a property of one.
  const code = /^\w+: /.test(example) ? `({ ${example} })` : example
  return `// ${name}\n${[...lines].join('\n')}\n${code}\n`
}

/** What the compiler says of examples, each a module of its own; nothing if they compile. */
export function exampleErrors(all: readonly PublicExport[]): string[] {
  const modules = new Map(
    all.flatMap((one, index) =>
      one.examples.map((example): [string, string] => [
        `${ROOT}test/example-${String(index)}.ts`,
        moduleOf(one, example, all),
      ]),
    ),
  )
  const settings = { ...options, verbatimModuleSyntax: false, isolatedModules: false }
  const host = ts.createCompilerHost(settings)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => modules.has(file) || fileExists(file)
  host.readFile = (file) => modules.get(file) ?? readFile(file)
  host.getSourceFile = (file, language, ...rest) => {
    const text = modules.get(file)
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language)
  }
  const program = ts.createProgram([...modules.keys()], settings, host)
  return [...modules].flatMap(([file, text]) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .concat(program.getSyntacticDiagnostics(program.getSourceFile(file)))
      .map(({ messageText }) => `${ts.flattenDiagnosticMessageText(messageText, '\n')}\n${text}`),
  )
}
