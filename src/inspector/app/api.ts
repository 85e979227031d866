import { currentScope } from './scope.js'
import { askForToken, knownToken } from './token.js'

/** What the admin API refused, or that no answer came (status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The mistakes of a world document, with their places. */
    readonly problems: readonly ApiProblem[] = [],
  ) {
    super(message)
  }
}

export interface ApiProblem {
  readonly pointer: string
  readonly reason: string
  readonly line?: number
  readonly column?: number
}

type Query = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>

export interface CallOptions {
  readonly query?: Query
  /** Default: the scope that the page shows; null names none, which is all of them where it can be. */
  readonly scope?: string | null
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls the admin API: paths are as in its document, such as `/clock`. */
export const api = {
  get: <T>(path: string, options?: CallOptions): Promise<T> => call<T>('GET', path, options),
  /** `body` is sent as JSON; a string is sent as it is. */
  post: <T = unknown>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('POST', path, options, body),
  put: <T = unknown>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PUT', path, options, body),
  patch: <T = unknown>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PATCH', path, options, body),
  delete: <T = unknown>(path: string, options?: CallOptions): Promise<T> =>
    call<T>('DELETE', path, options),
  /** Returns the whole response: for bytes, headers and streams. */
  fetch: (path: string, options?: CallOptions): Promise<Response> => send('GET', path, options),
}

/** @throws ApiError */
async function call<T>(
  method: string,
  path: string,
  options?: CallOptions,
  body?: unknown,
): Promise<T> {
  const response = await send(method, path, options, body)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** @throws ApiError when the server is gone or refuses the call */
async function send(
  method: string,
  path: string,
  options: CallOptions = {},
  body?: unknown,
): Promise<Response> {
  for (;;) {
    const token = knownToken()
    const response = await attempt(method, path, options, body, token)
    if (response.ok) return response
    const error = await errorOf(response)
    if (response.status !== 403 || !error.message.includes('token')) throw error
    if ((await askForToken(token)) === null) throw error
  }
}

async function attempt(
  method: string,
  path: string,
  { query = {}, scope = currentScope.get(), signal, headers }: CallOptions,
  body: unknown,
  token: string | null,
): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: {
      ...headers,
      ...(scope !== null && { 'x-mock-scope': scope }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
    cache: 'no-store',
  }
  try {
    return await fetch(`.${path}${searchOf(query)}`, init)
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new ApiError(0, 'The server does not answer')
  }
}

function searchOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : [value].flat()) search.append(name, String(one))
  }
  return search.size === 0 ? '' : `?${search.toString()}`
}

async function errorOf(response: Response): Promise<ApiError> {
  const text = await response.text()
  try {
    const { message, problems } = JSON.parse(text) as { message: string; problems?: ApiProblem[] }
    return new ApiError(response.status, message, problems)
  } catch {
    return new ApiError(response.status, text || `The server answered with ${response.status}`)
  }
}

/** The message of an error, for a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
