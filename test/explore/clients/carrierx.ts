import { carrierx } from '../../../src/services/carrierx/index.js'
import { uploadForm } from '../../support/carrierx.js'
import { ok, type Planted } from '../planted.js'

const BOX = 'c'.repeat(32)
const SHELF = 'd'.repeat(32)
const FILE = 'f'.repeat(32)
const containers = [
  { container_sid: BOX, name: 'box' },
  { container_sid: SHELF, name: 'shelf' },
]
const file = { container_sid: BOX, file_sid: FILE, name: 'a.txt', content: { text: 'hello' } }
const empty = { carrierx: { containers } }
const world = { carrierx: { containers, files: [file] } }

export const carrierxClients: readonly Planted[] = [
  {
    name: 'repeats an upload whose reply was lost',
    ...{
      service: carrierx,
      world: empty,
      problem: 'duplicate-records',
      operation: 'carrierx/UploadFile',
    },
    async run(api) {
      const send = async () =>
        ok(await api('POST', '/storage/files', uploadForm({ container_sid: BOX, name: 'b.txt' })))
      return send().catch(send)
    },
  },
  {
    name: 'takes a refused change for done',
    ...{
      service: carrierx,
      world: empty,
      problem: 'other-records',
      operation: 'carrierx/UpdateContainer',
    },
    run: (api) => api('PATCH', `/storage/containers/${BOX}`, { name: 'renamed' }),
  },
  {
    name: 'takes a conflict for a delete',
    ...{
      service: carrierx,
      world: empty,
      problem: 'leftover-records',
      operation: 'carrierx/DeleteContainer',
    },
    async run(api) {
      const { status } = await api('DELETE', `/storage/containers/${BOX}`)
      if (![200, 204, 404, 409].includes(status)) throw new Error(`status ${String(status)}`)
    },
  },
  {
    name: 'takes a list that fails for an empty one',
    ...{ service: carrierx, world, problem: 'leftover-records', operation: 'carrierx/ListFiles' },
    async run(api) {
      const filter = encodeURIComponent(`container_sid eq ${BOX}`)
      const { body } = await api('GET', `/storage/files?filter=${filter}`)
      for (const { file_sid } of body.items ?? [])
        ok(await api('DELETE', `/storage/files/${String(file_sid)}`))
    },
  },
  {
    name: 'deletes the original though the copy failed',
    ...{ service: carrierx, world, problem: 'missing-records', operation: 'carrierx/UploadFile' },
    async run(api) {
      const text = String(ok(await api('GET', `/storage/files/${FILE}/data`)))
      await api('POST', '/storage/files', uploadForm({ container_sid: SHELF, name: 'a.txt' }, text))
      ok(await api('DELETE', `/storage/files/${FILE}`))
    },
  },
]
