import { readFileSync } from 'node:fs'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { once } from 'node:events'
import { UsageError } from '../core/util/errors.js'
import { isRecord } from '../core/util/is-record.js'
import { parseJson } from '../core/util/parse-json.js'
import { sleep } from '../core/util/sleep.js'

interface WaitOptions {
  readonly url: string
  readonly unix?: string
  /** The path of a certificate to trust. */
  readonly tlsCa?: string
  /** Seconds. */
  readonly timeout: number
}

const PAUSE_MS = 100
// A server that accepts a connection and says nothing must not use up the whole time.
const MAX_REPLY_MS = 2000

/**
 * Waits until a server answers.
 *
 * @throws UsageError when it does not in time, with what happened last
 */
export async function waitForServer(options: WaitOptions): Promise<void> {
  const { url, timeout } = options
  const end = AbortSignal.timeout(Math.ceil(timeout * 1000))
  const where = options.unix === undefined ? url : `${options.unix} (${url})`
  let last: string | undefined = 'nothing answers'
  for (;;) {
    const problem = await problemOf(options, end)
    // What the end of the time breaks off says nothing.
    if (end.aborted) break
    last = problem
    if (last === undefined) {
      console.log(`Quayside is ready at ${where}`)
      return
    }
    await sleep(PAUSE_MS, end)
  }
  throw new UsageError(`Quayside is not ready at ${where} after ${String(timeout)} s: ${last}`)
}

/** Returns what is wrong with a server; undefined if it answers as Quayside does. */
async function problemOf(
  { url, unix, tlsCa }: WaitOptions,
  end: AbortSignal,
): Promise<string | undefined> {
  const target = new URL('/', url)
  const options = {
    ...(unix !== undefined && { socketPath: unix }),
    headers: { accept: 'application/json' },
    signal: AbortSignal.any([end, AbortSignal.timeout(MAX_REPLY_MS)]),
    agent: false as const,
  }
  try {
    const ca = tlsCa === undefined ? {} : { ca: readFileSync(tlsCa) }
    const sent =
      target.protocol === 'https:'
        ? requestHttps(target, { ...options, ...ca })
        : requestHttp(target, options)
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const { value } = parseJson(await textOf(response))
    return isRecord(value) && value['name'] === 'quayside' ? undefined : 'another server answers'
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ABORT_ERR' ? 'the server does not reply' : message || String(code)
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  for await (const chunk of response) text += String(chunk)
  return text
}
