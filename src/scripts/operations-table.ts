import { METHODS, type ContractDocument } from '../core/contract/openapi.js'

/** Returns a Markdown table of all operations: each with its grade, and linked to its page. */
export function operationsTable(documents: ReadonlyMap<string, ContractDocument>): string {
  const rows = [...documents].flatMap(([service, document]) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method]
        if (!operation) return []
        const { operationId = '', 'x-provenance': grade = '' } = operation
        const page = `contracts/${service}.md#${operationId.toLowerCase()}`
        return [
          [service, `[\`${operationId}\`](${page})`, `\`${method.toUpperCase()} ${path}\``, grade],
        ]
      }),
    ),
  )
  const head = ['service', 'operation', 'method and path', 'grade']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
