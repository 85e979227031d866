import type { MockScope } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import { clientOf, clientOn, type Answer, type Api } from './api.js'
import { doorsOf, type Door } from './doors.js'

export const { DOORS, throughEveryDoor } = doorsOf(openai)

const KEY = { authorization: 'Bearer sk-test' }

/** A client of this API at a door. */
export function apiOf(door: Pick<Door, 'fetch' | 'baseUrl'>): Api {
  return clientOf(door, KEY)
}

/** The same client on a mock, without a door. */
export function apiOn(mock: MockScope): Api {
  return clientOn(mock, openai, KEY)
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
