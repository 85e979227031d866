import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { generateWorld } from '../../core/seeding/generate.js'
import { pickServices } from '../shared/services.js'

interface GenerateOptions {
  readonly containers: number
  readonly files: number
  readonly rngSeed: string
  readonly service?: readonly string[]
}

const CHUNK = 64 * 1024

/** Prints a large world, as fast as it is read. */
export async function generateSeed(options: GenerateOptions): Promise<void> {
  const pieces = generateWorld(pickServices(options.service), { ...options, seed: options.rngSeed })
  try {
    await pipeline(Readable.from(inChunks(pieces)), process.stdout)
  } catch (error) {
    // Who reads has seen enough, such as `head`.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

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
