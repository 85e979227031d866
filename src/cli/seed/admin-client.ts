import type { WorldProblem } from '../../core/service/world-problem.js'
import { UsageError } from '../../core/util/errors.js'

/** The scope of a running server, and the token of its admin API. */
export interface ServerOptions {
  readonly scope?: string
  readonly token?: string
}

/** The error that the admin API answers with. */
export interface Refusal {
  readonly message: string
  /** The problems of the world at `index` of the request. */
  readonly problems?: readonly WorldProblem[]
  readonly index?: number
}

/**
 * Calls the admin API of a running server: POST with a body, GET without.
 *
 * @throws UsageError when there is no reply
 */
export async function callAdmin(
  serverUrl: string,
  path: string,
  { scope, token }: ServerOptions,
  body?: string,
): Promise<Response> {
  const headers = {
    ...(scope !== undefined && { 'x-mock-scope': scope }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const url = new URL(`/__admin${path}`, serverUrl)
  try {
    return await fetch(url, { headers, ...(body !== undefined && { method: 'POST', body }) })
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } }
    const reason = cause?.code ?? cause?.message ?? (error as Error).message
    throw new UsageError(
      `Failed to reach ${url.href}: ${reason}. Is a Quayside server running there?`,
    )
  }
}

/** Reads the body of an error reply. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const text = await response.text()
  try {
    return JSON.parse(text) as Refusal
  } catch {
    const status = String(response.status)
    return { message: `got status ${status} without JSON; is this a Quayside server?` }
  }
}
