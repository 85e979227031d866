import type { MockScope } from '../../src/index.js'
import type { Door } from './doors.js'

/** A reply with its JSON read, or its text where it is no JSON. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into it and fail
  readonly body: any
}

/** Calls the API: `api('POST', '/containers', { name: 'a' })`. */
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

const KEY = { authorization: 'Bearer sk-test' }
const JSON_TYPE = { 'content-type': 'application/json' }

function payload(body: unknown): BodyInit | null {
  if (body === undefined) return null
  return body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body)
}

/** A plain client without an SDK's opinions; a body that is no form is sent as JSON. */
export function apiOf({ fetch, baseUrl }: Pick<Door, 'fetch' | 'baseUrl'>): Api {
  return async (method, path, body, headers) => {
    const type = body === undefined || body instanceof FormData ? {} : JSON_TYPE
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...KEY, ...type, ...headers },
      body: payload(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json' && text !== ''
    const { status, headers: replied } = response
    return { status, headers: replied, body: isJson ? JSON.parse(text) : text }
  }
}

/** The same client on a mock, without a door. */
export function apiOn(mock: MockScope): Api {
  return apiOf({ fetch: mock.fetch, baseUrl: 'https://api.openai.com/v1' })
}

/** A form with one file, and fields beside it. */
export function fileForm(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'a.txt',
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData()
  form.set('file', new File([content], name))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return form
}

/** The id of a new container. */
export async function newContainer(api: Api, fields: object = {}): Promise<string> {
  const { status, body } = await api('POST', '/containers', { name: 'a', ...fields })
  if (status !== 200) throw new Error(`Failed to create a container: ${JSON.stringify(body)}`)
  return body.id
}

/** The id of a new file. */
export async function newFile(api: Api, container: string, form = fileForm('hello')) {
  const { status, body } = await api('POST', `/containers/${container}/files`, form)
  if (status !== 200) throw new Error(`Failed to upload: ${JSON.stringify(body)}`)
  return body.id as string
}

/** A refusal in short: `400 integer_above_max_value expires_after.minutes`. */
export function refusal({ status, body }: Answer): string {
  const { code, param } = body.error
  return `${String(status)} ${String(code)} ${String(param)}`
}
