import { byteLength } from '../../core/util/bytes.js'
import { FILLER } from './request.js'
import { maskBody, redactPaths } from '../../core/journal/redact.js'
import { secretPaths } from '../../core/journal/secret-paths.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { exportDocument } from '../../core/seeding/document.js'
import type { Service } from '../../core/service/service.js'
import type { World } from '../../core/world/world.js'

type Rows = readonly Record<string, unknown>[]

/**
 * A world as a document for a pact: without credentials and planned faults, with secrets masked, the
 * bytes of files replaced, and without empty tables.
 */
export async function pactWorld(world: World): Promise<WorldDocument> {
  const { faults: _, ...whole } = (await exportDocument(world)) as Record<string, unknown>
  for (const service of world.services)
    whole[service.name] = publicTables(service, whole[service.name])
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !isEmpty(value)))
}

function publicTables(service: Service, tables: unknown): Record<string, Rows> {
  const { schemas } = service.contract.document.components
  const resolve = (ref: string) => schemas[ref.slice(ref.lastIndexOf('/') + 1)]
  const entries = Object.entries(tables as Record<string, Rows>).flatMap(([name, rows]) => {
    const seed = service.seeds[name]
    if (!seed || seed.credentials || rows.length === 0) return []
    const wire = seed.component === undefined ? undefined : schemas[seed.component]
    const paths = [wire, { properties: seed.hidden }].flatMap((one) => secretPaths(one, resolve))
    const publicRows = rows.map((row) => maskBody(redactPaths(withFiller(row), paths), []))
    return [[name, publicRows] as [string, Rows]]
  })
  return Object.fromEntries(entries)
}

/** A record whose file has as many bytes, but none of its own. */
function withFiller(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { content } = row as { content?: WrittenContent }
  return content ? { ...row, content: { text: FILLER.repeat(sizeOf(content)) } } : row
}

/** The bytes of a file as an exported world has them. */
type WrittenContent = { readonly text: string } | { readonly base64: string }

function sizeOf(content: WrittenContent): number {
  if ('text' in content) return byteLength(content.text)
  return Math.floor((content.base64.replace(/=+$/, '').length * 3) / 4)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
