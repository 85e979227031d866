import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { generateWorld } from '../../core/seeding/generate.js'
import type { Service } from '../../core/service/service.js'

interface GenerateOptions {
  /** Containers per service. */
  readonly containers: number
  /** Files per container. */
  readonly files: number
  readonly rngSeed: string
  readonly service: readonly Service[]
}

const CHUNK = 64 * 1024

/** Prints a generated world, no faster than it is read. */
export async function generateSeed(options: GenerateOptions): Promise<void> {
  const pieces = generateWorld(options.service, { ...options, seed: options.rngSeed })
  try {
    await pipeline(Readable.from(inChunks(pieces)), process.stdout)
  } catch (error) {
    // The reader, such as `head`, has closed the pipe.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Joins small pieces of text into chunks of about 64 kB. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}
