import { locktera } from '../../src/services/locktera/index.js'
import type { MockScope } from '../../src/index.js'
import { clientOn, type Answer, type Api } from './api.js'

export const CALLER = { authorization: 'Bearer lk-quayside' }
export const CONTAINERS = '/orgs/org-1/containers'
export const ENCODE = `${CONTAINERS}/encode`

/** A plain client on a mock, without a door. */
export const apiOn = (mock: MockScope): Api => clientOn(mock, locktera, CALLER)

/** A file of a form: its content, and its type unless it is text. */
export type Content = string | readonly [content: string, type: string]

/** A form as most senders write it. */
export function encodeForm(
  manifest: unknown,
  files: Readonly<Record<string, Content>> = { 'a.txt': 'abc' },
): FormData {
  const form = new FormData()
  form.append('manifest', typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
  for (const [name, content] of Object.entries(files)) {
    const [text, type] = typeof content === 'string' ? [content, 'text/plain'] : content
    form.append('files', new File([text], name, { type }))
  }
  return form
}

/** The form in the place of a FormData, which gives every file a name and a type. */
export function writtenForm(...parts: readonly [head: string, content: string][]) {
  const written = parts.map(
    ([head, content]) => `--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`,
  )
  return {
    body: `${written.join('')}--cut--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=cut' },
  }
}

/** What a new container is called by the API, and what it says of it. */
export async function encode(
  api: Api,
  container: object = {},
  files?: Readonly<Record<string, Content>>,
): Promise<{ readonly id: string; readonly path: string; readonly body: Answer['body'] }> {
  const { status, body } = await api('POST', ENCODE, encodeForm({ container }, files))
  if (status !== 200) throw new Error(`Failed to encode: ${JSON.stringify(body)}`)
  const id = body.container.uuid as string
  return { id, path: `${CONTAINERS}/${id}`, body }
}

/** A refusal in short: the status, and what is wrong with which part. */
export function refusal({ status, body }: Answer): string {
  const fields = Object.entries((body.fields ?? {}) as Record<string, string>)
  const [[part, problem] = ['', String(body.message)]] = fields
  return [status, part, problem].filter((word) => word !== '').join(' ')
}

/** The status of a success, or the refusal in short. */
export async function shown(call: Promise<Answer>): Promise<number | string> {
  const answer = await call
  return answer.status < 300 ? answer.status : refusal(answer)
}
