import { createMock, type MockOptions } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { clientOf, clientOn, type Api } from './api.js'
import type { Door } from './doors.js'

/** A mock of this service alone, and a plain client of it. */
export function newCarrierx(options: MockOptions = {}) {
  const mock = createMock(carrierx, options)
  return { mock, api: clientOn(mock, carrierx, KEY) }
}

const KEY = { authorization: 'Bearer sk-test' }

/** A plain client of this API at a door. */
export function apiOf(door: Pick<Door, 'fetch' | 'baseUrl'>): Api {
  return clientOf(door, KEY)
}

/** A new container, as the API shows it. */
export async function newStore(api: Api, fields: object = {}) {
  const { status, body } = await api('POST', '/storage/containers', fields)
  if (status !== 200) throw new Error(`Failed to create a container: ${JSON.stringify(body)}`)
  return body as Record<string, never> & { container_sid: string }
}

/** The form of an upload. */
export function uploadForm(
  attributes: object | string,
  content: string | Uint8Array<ArrayBuffer> = 'hello',
  name = 'a.txt',
): FormData {
  const form = new FormData()
  const json = typeof attributes === 'string' ? attributes : JSON.stringify(attributes)
  form.set('file_object', json)
  form.set('data', new File([content], name))
  return form
}

/** Uploads so many bytes; gives the answer. */
export function upload(api: Api, container_sid: string, size = 5, fields: object = {}) {
  const form = uploadForm({ container_sid, ...fields }, 'x'.repeat(size))
  return api('POST', '/storage/files', form)
}

/** The sid of a new file. */
export async function newFile(api: Api, container: string, size = 5, fields: object = {}) {
  const { status, body } = await upload(api, container, size, fields)
  if (status !== 201) throw new Error(`Failed to upload: ${JSON.stringify(body)}`)
  return body.file_sid as string
}

/** A refusal in short: `422 quota_bytes`, the status and the first field at fault. */
export function refused({ status, body }: Awaited<ReturnType<Api>>): string {
  return [status, ...body.errors.map((one: { field: string }) => one.field)].join(' ')
}

/** The sids of all files of a container. */
export async function fileSids(api: Api, container: string): Promise<string[]> {
  const filter = encodeURIComponent(`container_sid eq ${container}`)
  const { body } = await api('GET', `/storage/files?filter=${filter}&include_fields=file_sid`)
  return body.items.map((one: { file_sid: string }) => one.file_sid)
}
