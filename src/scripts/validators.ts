/** Writes validators as code: what ajv generates, made smaller. */
import { _, type Ajv2020, type Options } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { transform } from 'esbuild'
import { createAjv, PARAMETER_OPTIONS, ROOT } from '../core/contract/ajv.js'
import { referredPointer } from '../core/contract/compile.js'
import type { ContractDocument, SchemaNode } from '../core/contract/openapi.js'
import { joinPointer, pointerTo, valueAt } from '../core/util/json-pointer.js'

/** A document, and the JSON pointers of its schemas that are checked. */
export interface CheckedDocument {
  readonly document: ContractDocument
  readonly values: readonly string[]
  readonly parameters: readonly string[]
}

/** The module that has the validators of a document; `core` is its way to core/contract. */
export async function validatorsModule(
  { document, values, parameters }: CheckedDocument,
  source: string,
  contract: string,
): Promise<string> {
  const code =
    `export const validators = {values: (node) => {${linkCode(document, values, {})}}, ` +
    `parameters: (node) => {${linkCode(document, parameters, PARAMETER_OPTIONS)}}}`
  const options = { minify: true, lineLimit: 1000, format: 'esm', target: 'es2022' } as const
  const small = (await transform(code, options)).code
  return [
    `// Generated from ${source} by \`npm run generate\`. Do not edit.`,
    '// @ts-nocheck',
    `import { fail, runtime, type GeneratedValidators } from '${contract}/generated.js'`,
    '',
    small.replace(
      /^const (\w+)=([^]*);\s*export\s*\{\1 as validators\};\s*$/,
      'export const validators: GeneratedValidators = $2\n',
    ),
  ].join('\n')
}

/** The body of a function that returns the compiled schemas by pointer. */
function linkCode(
  document: ContractDocument,
  pointers: readonly string[],
  options: Options,
): string {
  const code = { source: true, esm: true, lines: true, formats: _`runtime.formats` }
  const ajv = createAjv(document, { ...options, code })
  // Else every call would note what keywords that no contract has are to ask for.
  ajv.opts.unevaluated = usesKeyword(document, /"unevaluated/)
  ajv.opts.dynamicRef = usesKeyword(document, /"\$dynamic/)
  const names = new Map<string, string>()
  const entries = [...pointers, ...branchesOf(document, pointers)].map((pointer) => {
    const referred = referredPointer(document, pointer)
    const name = names.get(referred) ?? `check${names.size}`
    names.set(referred, name)
    return `${JSON.stringify(pointer)}: ${name}`
  })
  const ids = Object.fromEntries([...names].map(([pointer, name]) => [name, `${ROOT}#${pointer}`]))
  for (const id of Object.values(ids)) ajv.getSchema(id)
  nameNodes(ajv, document)
  const module = standaloneCode.default(ajv, ids)
  return `${shortErrors(inFunction(module))}\nreturn {${entries.join(', ')}}`
}

function usesKeyword(document: ContractDocument, keyword: RegExp): boolean {
  return keyword.test(JSON.stringify(document))
}

/** The pointers of the branches of each `oneOf` and `anyOf` that the schemas lead to. */
function branchesOf(document: ContractDocument, pointers: readonly string[]): string[] {
  const seen = new Set<object>()
  const branches: object[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    const { $ref, discriminator, oneOf = [], anyOf = [] } = node as SchemaNode
    if (typeof $ref === 'string') visit(valueAt(document, $ref.slice(1)))
    // With a discriminator, ajv checks one branch alone.
    branches.push(...(discriminator === undefined ? oneOf : []), ...anyOf)
    for (const child of Object.values(node)) visit(child)
  }
  for (const pointer of pointers) visit(valueAt(document, pointer))
  return branches.map((branch) => pointerTo(branch, document) ?? '')
}

/** Lets the code ask for the nodes of the document that it refers to, instead of repeating them. */
function nameNodes(ajv: Ajv2020, document: ContractDocument): void {
  const pointers = new Map<unknown, string>()
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null || pointers.has(node)) return
    pointers.set(node, pointer)
    for (const [key, child] of Object.entries(node)) visit(child, joinPointer(pointer, key))
  }
  visit(document, '')
  for (const { value } of ajv.scope['_values']['schema']?.values() ?? []) {
    const pointer = pointers.get(value?.ref)
    if (value && pointer !== undefined) value.code = _`node(${pointer})`
  }
}

/** Turns a module into what stands in a function, with the modules that it requires at hand. */
function inFunction(module: string): string {
  const code = module
    .replace('"use strict";\n', '')
    .replace(/^export const/gm, 'const')
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, 'runtime.$1')
  if (code.includes('require(')) throw new Error('The code of ajv requires an unknown module')
  return code
}

const ERROR = new RegExp(
  [
    String.raw`const (?<name>err\d+) = \{instancePath(?::(?<path>.*?))?,schemaPath:.*?,`,
    String.raw`(?<kind>keyword:.*?,params:[^]*?,message:.*?),schema:.*?,`,
    String.raw`parentSchema:(?<parent>.*?),data(?::(?<data>\w+))?(?:,propertyName:\w+)?\};\n`,
    String.raw`if\(vErrors === null\)\{\nvErrors = \[\k<name>\];\n\}\n`,
    String.raw`else \{\nvErrors\.push\(\k<name>\);\n\}\nerrors\+\+;`,
  ].join(''),
  'g',
)

/** Lets one function make all errors: most of what ajv writes are errors. */
function shortErrors(code: string): string {
  const kinds = new Map<string, string>()
  const short = code.replaceAll(ERROR, (...match) => {
    const { path, kind, parent, data } = match.at(-1) as Record<string, string>
    const whole = `{${String(kind)}}`
    const known = isConstant(whole) ? (kinds.get(whole) ?? `kind${kinds.size}`) : whole
    if (known !== whole) kinds.set(whole, known)
    const place = path ?? 'instancePath'
    return `vErrors = fail(vErrors, ${known}, ${place}, ${String(parent)}, ${data ?? 'data'});errors++;`
  })
  const rest = /.*schemaPath[^]{0,300}/.exec(short)?.[0]
  if (rest !== undefined) throw new Error(`ajv makes an error of an unknown form: ${rest}`)
  const constants = [...kinds].map(([kind, name]) => `const ${name} = ${kind};`)
  return `${short}\n${constants.join('\n')}`
}

/** Whether an object literal has no variable but a node of the document. */
function isConstant(literal: string): boolean {
  const rest = literal
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\w+:/g, '')
    .replace(/schema\d+[\w.[\]]*|true|false|null/g, '')
  return !/[a-z]/i.test(rest)
}
