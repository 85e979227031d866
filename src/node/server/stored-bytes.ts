import type { ServerResponse } from 'node:http'
import type { Download } from '../../core/http/response.js'

/** How many bytes of a download are handed to the socket at once: each time costs a system call. */
const BATCH_BYTES = 1024 * 1024

/** Writes stored bytes as fast as the client reads them; stops when it disconnects. */
export async function writeStored(
  response: ServerResponse,
  { bytes, start, end }: Download,
): Promise<void> {
  let unsent = 0
  response.cork()
  for await (const chunk of bytes.slice(start, end)) {
    // To write then would be an error.
    if (response.destroyed) return
    response.write(chunk)
    unsent += chunk.length
    if (unsent < BATCH_BYTES) continue
    response.uncork()
    if (response.writableNeedDrain) await drained(response)
    response.cork()
    unsent = 0
  }
  response.uncork()
}

/** Resolves when more may be written, or the client has disconnected. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.on('drain', go).on('close', go)
  })
}
