/** Rolls the declarations of the package up: one file an entry. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import ts from 'typescript'

/** Where tsc puts the declaration of each source, until they are rolled up. */
const SINGLE = 'dist/types/single'
const ROOT_ENTRY = 'index'

/**
 * Writes `dist/types/<entry>.d.ts` for each entry but the command, which has no types. What an entry
 * shares with the main one it imports from there: a class or a brand declared twice would be two types.
 */
export async function writeDeclarations(
  packageName: string,
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'src', '--outDir', SINGLE], { stdio: 'inherit' })
  const files = Object.entries(entries)
    .filter(([entry]) => entry !== 'cli')
    .map(([entry, source]) => [entry, declarationOf(source)] as const)
  await roll(ROOT_ENTRY, declarationOf(entries[ROOT_ENTRY] ?? ''), packageName)
  importShared(declarationOf(entries[ROOT_ENTRY] ?? ''), packageName)
  for (const [entry, file] of files) {
    if (entry !== ROOT_ENTRY) await roll(entry, file, packageName)
  }
  rmSync(SINGLE, { recursive: true })
}

function declarationOf(source: string): string {
  return resolve(source.replace(/^src/, SINGLE).replace(/\.ts$/, '.d.ts'))
}

async function roll(entry: string, file: string, packageName: string): Promise<void> {
  const bundle = await rollup({
    input: { [entry]: file },
    plugins: [dts()],
    external: (id) => !/^[./]/.test(id),
    onwarn({ message }) {
      throw new Error(`Failed to roll up the declarations of "${entry}": ${message}`)
    },
  })
  await bundle.write({
    dir: 'dist/types',
    entryFileNames: '[name].d.ts',
    paths: { [packageName]: './index.js' },
  })
}

/** Makes every declaration import what the main entry exports from the package itself. */
function importShared(mainEntry: string, packageName: string): void {
  const files = readdirSync(SINGLE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => resolve(SINGLE, name))
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
    types: ['node'],
  })
  const checker = program.getTypeChecker()
  const original = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const main = program.getSourceFile(mainEntry)
  const module = main && checker.getSymbolAtLocation(main)
  const exported = module ? checker.getExportsOfModule(module) : []
  const shared = new Map(exported.map((symbol) => [original(symbol), symbol.name]))
  for (const file of files) {
    const source = program.getSourceFile(file)
    const moved = namedImports(source).flatMap((element) => {
      const symbol = checker.getSymbolAtLocation(element.name)
      const name = symbol && shared.get(original(symbol))
      return name === undefined ? [] : [{ element, text: `${name} as ${element.name.text}` }]
    })
    if (!source || moved.length === 0) continue
    const rest = moved.reduceRight((text, { element }) => without(text, element), source.text)
    const names = moved.map(({ text }) => text).join(', ')
    writeFileSync(file, `import type { ${names} } from '${packageName}';\n${rest}`)
  }
}

function namedImports(source: ts.SourceFile | undefined): ts.ImportSpecifier[] {
  const statements: readonly ts.Statement[] = source?.statements ?? []
  return statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { namedBindings } = statement.importClause ?? {}
    return namedBindings && ts.isNamedImports(namedBindings) ? [...namedBindings.elements] : []
  })
}

/** A text without an element of a list. */
function without(text: string, element: ts.Node): string {
  const end = element.getEnd()
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0
  return text.slice(0, element.getFullStart()) + text.slice(end + comma)
}
