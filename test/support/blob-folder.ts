import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBlobStore, type DiskBlobStore } from '../../src/node/index.js'

/** A temporary folder that ends with the test, and what a store has put into it. */
export async function temporaryFolder() {
  // Longer than the path of a socket may be.
  const temporary = await mkdtemp(join(tmpdir(), `quayside-${'long-'.repeat(30)}`))
  onTestFinished(() => rm(temporary, { recursive: true, force: true }))
  const folders = () => (existsSync(temporary) ? readdirSync(temporary) : [])
  const files = () => folders().flatMap((name) => readdirSync(join(temporary, name)))
  return { temporary, folders, files }
}

/** A store that keeps so many bytes in memory, with its folder. */
export async function spilling(memory: number) {
  const folder = await temporaryFolder()
  const store = await createBlobStore({ memory, temporary: folder.temporary })
  onTestFinished(() => store.close())
  return { ...folder, store }
}

/** Writes chunks as an upload does. */
export async function written(store: DiskBlobStore, chunks: Uint8Array[], most?: number) {
  const writer = store.writer(most)
  for (const chunk of chunks) {
    writer.write(chunk)
    await writer.pending
  }
  const bytes = writer.finish()
  await writer.pending
  return { bytes, writer }
}
