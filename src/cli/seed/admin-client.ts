import { UsageError } from '../../core/util/errors.js'
import type { WorldProblem } from '../../core/service/world-problem.js'

/** A running server, and how to be let in. */
export interface ServerOptions {
  readonly scope?: string
  readonly token?: string
}

/** What the admin API says when it refuses. */
export interface Refused {
  readonly message: string
  readonly problems?: readonly WorldProblem[]
  readonly index?: number
}

/** A call of the admin API of a running server. @throws UsageError when nobody answers */
export async function callAdmin(
  url: string,
  path: string,
  { scope, token }: ServerOptions,
  body?: string,
): Promise<Response> {
  const headers = {
    ...(scope !== undefined && { 'x-mock-scope': scope }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const target = targetOf(url, path)
  try {
    return await fetch(target, { headers, ...(body !== undefined && { method: 'POST', body }) })
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } }
    const why = cause?.code ?? cause?.message ?? (error as Error).message
    throw new UsageError(`Failed to reach ${target.href}: ${why}. Is quayside serving there?`)
  }
}

/** What a refusal says. */
export async function refusalOf(response: Response): Promise<Refused> {
  const text = await response.text()
  try {
    return JSON.parse(text) as Refused
  } catch {
    return { message: `it answered ${response.status}, and no JSON: is it a Quayside?` }
  }
}

function targetOf(url: string, path: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`Failed to reach "${url}": it is a URL such as http://127.0.0.1:4010`)
  }
  return new URL(`/__admin${path}`, url)
}
