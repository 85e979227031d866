import { METHODS, type ContractDocument } from '../core/contract/openapi.js'

/** The marks around the table in the README. */
const START = '<!-- operations: written by `npm run generate` -->'
const END = '<!-- /operations -->'

/** Returns a Markdown table of all operations with the grade of their provenance. */
function operationsTable(documents: ReadonlyMap<string, ContractDocument>): string {
  const rows = [...documents].flatMap(([service, document]) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method]
        if (!operation) return []
        const { operationId = '', 'x-provenance': grade = '' } = operation
        return [[service, `\`${operationId}\``, `\`${method.toUpperCase()} ${path}\``, grade]]
      }),
    ),
  )
  const head = ['service', 'operation', 'method and path', 'grade']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/**
 * Returns the README with an updated table of operations.
 *
 * @throws Error when it lacks the marks around the table
 * @example
 * withOperations(readme, new Map([['openai', document]]))
 */
export function withOperations(
  readme: string,
  documents: ReadonlyMap<string, ContractDocument>,
): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  if (start === -1 || end < start) throw new Error(`The README lacks ${START} and ${END}`)
  const [before, after] = [readme.slice(0, start + START.length), readme.slice(end)]
  return `${before}\n\n${operationsTable(documents)}\n\n${after}`
}
