import { bytesOf, type StoredBytes } from './blobs.js'
import { SeedRefusal, type WorldProblem } from './seed.js'
import type { Service } from './service.js'
import type { World } from './world.js'

/** A service's part of a world: its records by table. */
export type Records = Readonly<Record<string, readonly Record<string, unknown>[]>>

/** Puts a part of a world in; what is refused is left out and told. */
export function admitService(
  world: World,
  service: Service,
  part: Records | undefined,
): WorldProblem[] {
  const model = world.model(service)
  const problems: WorldProblem[] = []
  for (const [name, table] of Object.entries(service.seeds)) {
    for (const [index, given] of (part?.[name] ?? []).entries()) {
      const { content, ...record } = given
      try {
        table.admit(model, record, contentOf(content as Content | undefined))
      } catch (error) {
        if (!(error instanceof SeedRefusal)) throw error
        const pointer = `/${service.name}/${name}/${String(index)}${error.pointer}`
        problems.push({ pointer, reason: error.message })
      }
    }
  }
  return problems
}

/** A file's bytes as a world has them. */
export type Content = { text: string } | { base64: string } | { path: string }

function contentOf(content: Content | undefined): StoredBytes | undefined {
  if (content === undefined) return undefined
  if ('text' in content) return bytesOf(content.text)
  if ('base64' in content) return bytesOf(fromBase64(content.base64))
  throw new SeedRefusal('/content/path', 'files are read by the server and by readWorld() alone')
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    throw new SeedRefusal('/content/base64', 'is not valid base64')
  }
}
