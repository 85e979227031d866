import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { DiskBlobStore } from '../../../src/node/index.js'
import { spilling } from '../../support/blob-folder.js'
import * as carrierx from '../../support/carrierx.js'
import { DOOR_NAMES, doorsOf, type Door } from '../../support/doors.js'
import { clientOf } from '../../support/api.js'
import { CALLER, CONTAINERS, ENCODE } from '../../support/locktera.js'
import * as openai from '../../support/openai.js'
import { carrierx as storage } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai as containers } from '../../../src/services/openai/index.js'
import type { Service } from '../../../src/core/service/service.js'
import type { MockOptions } from '../../../src/index.js'

// Files that have no room in memory, through every door.

const LARGE = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 8)) & 255)

type Spilled = Awaited<ReturnType<typeof spilling>>

/** Runs a test through every door with a store that keeps a thousand bytes in memory. */
function throughEveryDoor(
  service: Service,
  name: string,
  body: (door: Door, disk: Spilled) => Promise<void>,
  options: MockOptions = {},
): void {
  test.each(DOOR_NAMES)(`${name} (%s)`, async (doorName) => {
    const disk = await spilling(1000)
    const door = await doorsOf(service).DOORS[doorName]({ ...options, blobStore: disk.store })
    try {
      await body(door, disk)
    } finally {
      await door.close()
    }
  })
}

// The matcher for equal arrays takes seconds.
const isSame = (bytes: Uint8Array, expected: Uint8Array = LARGE) =>
  Buffer.from(bytes).equals(expected)

async function bytesAt({ fetch, urlOf }: Door, path: string, headers: object = {}) {
  const reply = await fetch(urlOf(path), { headers: { authorization: 'Bearer k', ...headers } })
  return { reply, bytes: new Uint8Array(await reply.arrayBuffer()) }
}

/** A large file in the service, and the path of its bytes. */
const uploads = {
  async openai(door: Door): Promise<string> {
    const api = openai.apiOf(door)
    const id = await openai.newContainer(api)
    const file = await openai.newFile(api, id, openai.fileForm(LARGE))
    return `/containers/${id}/files/${file}/content`
  },
  async carrierx(door: Door): Promise<string> {
    const api = carrierx.apiOf(door)
    const { container_sid } = await carrierx.newStore(api)
    const form = carrierx.uploadForm({ container_sid }, LARGE)
    const { body } = await api('POST', '/storage/files', form)
    return `/storage/files/${body.file_sid}/data`
  },
  async locktera(door: Door): Promise<string> {
    const form = new FormData()
    form.set('manifest', '{"files":["a.bin"]}')
    form.set('files', new File([LARGE], 'a.bin', { type: 'application/octet-stream' }))
    const { body } = await clientOf(door, CALLER)('POST', ENCODE, form)
    return `${CONTAINERS}/${body.container.uuid}/decode/a.bin`
  },
}

for (const [service, uploaded] of [
  [containers, uploads.openai],
  [storage, uploads.carrierx],
  [locktera, uploads.locktera],
] as const) {
  throughEveryDoor(
    service,
    `${service.name} gives a file back from the disk, whole and in parts`,
    async (door, disk) => {
      const path = await uploaded(door)
      expect(disk.files()).toHaveLength(1)
      expect(isSame((await bytesAt(door, path)).bytes)).toBe(true)
      for (const [range, start, end] of [
        ['bytes=0-9', 0, 10],
        ['bytes=65530-200000', 65_530, 200_001],
        ['bytes=-5', 299_995, 300_000],
        ['bytes=299999-', 299_999, 300_000],
      ] as const) {
        const { reply, bytes } = await bytesAt(door, path, { range })
        expect([range, reply.status]).toEqual([range, 206])
        expect(isSame(bytes, LARGE.subarray(start, end))).toBe(true)
      }
      const head = await door.fetch(door.urlOf(path), {
        method: 'HEAD',
        headers: { authorization: 'Bearer k' },
      })
      expect(head.headers.get('content-length')).toBe('300000')
      const digest = createHash('sha256').update(LARGE).digest('hex')
      expect(head.headers.get('etag')).toBe(`"${digest.slice(0, 32)}"`)
    },
  )
}

throughEveryDoor(
  containers,
  'small files share one of the disk, and each is given back with its own entity tag',
  async (door, disk) => {
    const api = openai.apiOf(door)
    const id = await openai.newContainer(api)
    const contents = Array.from({ length: 20 }, (_, index) => LARGE.subarray(index, 2000 + index))
    const upload = (bytes: Uint8Array<ArrayBuffer>) =>
      openai.newFile(api, id, openai.fileForm(bytes))
    const files = await Promise.all(contents.map(upload))
    expect(disk.files()).toEqual(['1'])
    await api('DELETE', `/containers/${id}/files/${files[0]!}`)
    for (const [index, file] of files.entries()) {
      if (index === 0) continue
      const path = `/containers/${id}/files/${file}/content`
      const { reply, bytes } = await bytesAt(door, path)
      expect(isSame(bytes, contents[index])).toBe(true)
      const digest = createHash('sha256').update(contents[index]!).digest('hex')
      expect(reply.headers.get('etag')).toBe(`"${digest.slice(0, 32)}"`)
    }
  },
)

test('a saved state holds small and large files of the disk, and restores them', async () => {
  const disk = await spilling(0)
  const door = doorsOf(containers).DOORS.direct({ blobStore: disk.store })
  const api = openai.apiOf(door)
  const id = await openai.newContainer(api)
  const contents = [LARGE.subarray(0, 500), LARGE, LARGE.subarray(7, 9000)]
  const files = []
  for (const bytes of contents) files.push(await openai.newFile(api, id, openai.fileForm(bytes)))
  const seed = await door.mock.state.export()
  const other = doorsOf(containers).DOORS.direct({ seed })
  for (const from of [other, door]) {
    for (const [index, file] of files.entries()) {
      const { reply, bytes } = await bytesAt(from, `/containers/${id}/files/${file}/content`)
      expect([index, reply.status]).toEqual([index, 200])
      expect(isSame(bytes, contents[index])).toBe(true)
    }
  }
})

test('an entity tag is that of the bytes in a fork whose original has deleted them', async () => {
  const disk = await spilling(1000)
  const door = doorsOf(containers).DOORS.direct({ blobStore: disk.store })
  const path = await uploads.openai(door)
  door.mock.snapshots.take('before')
  await door.fetch(door.urlOf(path.replace('/content', '')), {
    method: 'DELETE',
    headers: { authorization: 'Bearer k' },
  })
  expect((await bytesAt(door, path)).reply.status).toBe(404)
  door.mock.snapshots.restore('before')
  const { reply } = await bytesAt(door, path)
  const digest = createHash('sha256').update(LARGE).digest('hex')
  expect(reply.headers.get('etag')).toBe(`"${digest.slice(0, 32)}"`)
})

throughEveryDoor(locktera, 'locktera digests files that are on the disk', async (door, disk) => {
  const form = new FormData()
  form.set('manifest', JSON.stringify({ container: { name: 'a' }, files: ['a.bin'] }))
  form.set('files', new File([LARGE], 'a.bin', { type: 'application/octet-stream' }))
  const api = clientOf(door, CALLER)
  const { body: made } = await api('POST', ENCODE, form)
  const { body } = await api('GET', `${CONTAINERS}/${made.container.uuid}`)
  const digest = createHash('md5').update(LARGE).digest('hex')
  expect(body).toMatchObject({ container_digest: digest, container_size: 300_000 })
  expect(disk.files()).toHaveLength(1)
})

const limited = { rules: { 'openai/max-file-bytes': 299_999 } }
throughEveryDoor(
  containers,
  'an upload that is refused leaves nothing',
  async (door, disk) => {
    const api = openai.apiOf(door)
    const path = `/containers/${await openai.newContainer(api)}/files`
    const before = await door.mock.state.export()
    expect((await api('POST', path, openai.fileForm(LARGE))).status).toBe(413)
    const nowhere = '/containers/cntr_none/files'
    expect((await api('POST', nowhere, openai.fileForm(LARGE))).status).toBe(404)
    const undeclared = openai.fileForm(LARGE, 'a', { colour: 'red' })
    expect((await api('POST', path, undeclared)).status).toBe(400)
    await vi.waitUntil(() => disk.files().length === 0)
    expect(await door.mock.state.export()).toEqual(before)
  },
  limited,
)

throughEveryDoor(storage, 'an upload over its quota leaves nothing', async (door, disk) => {
  const api = carrierx.apiOf(door)
  const { container_sid } = await carrierx.newStore(api, { quota_bytes: 299_999 })
  const before = await door.mock.state.export()
  const refused = await api('POST', '/storage/files', carrierx.uploadForm({ container_sid }, LARGE))
  expect(refused.status).toBe(422)
  await vi.waitUntil(() => disk.files().length === 0)
  expect(await door.mock.state.export()).toEqual(before)
})

throughEveryDoor(containers, 'an upload that breaks off leaves nothing', async (door, disk) => {
  const id = await openai.newContainer(openai.apiOf(door))
  const before = await door.mock.state.export()
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      sent += 1
      if (sent < 5) {
        controller.enqueue(sent === 1 ? new TextEncoder().encode(head) : LARGE)
        return
      }
      await vi.waitUntil(() => disk.files().length === 1)
      controller.error(new Error('no more'))
    },
  })
  const headers = { authorization: 'Bearer k', 'content-type': 'multipart/form-data; boundary=cut' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const upload = door.fetch(door.urlOf(`/containers/${id}/files`), init)
  await expect(upload).rejects.toThrow()
  await vi.waitUntil(() => disk.files().length === 0)
  expect(await door.mock.state.export()).toEqual(before)
  door.mock.assertConforms()
})

throughEveryDoor(
  containers,
  'a disk that fails is told of, and nothing is kept',
  async (door, disk) => {
    const path = await uploads.openai(door)
    rmSync(join(disk.temporary, ...disk.folders()), { recursive: true })
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const api = openai.apiOf(door)
    const list = path.slice(0, path.indexOf('/cfile'))
    const { status, body } = await api('POST', list, openai.fileForm(LARGE))
    expect([status, Object.keys(body)]).toEqual([500, ['message']])
    expect(body.message).toMatch(/^Failed to store the bytes of a file: ENOENT/)
    expect(said.mock.calls).toEqual([[`quayside: ${body.message}`]])
    said.mockRestore()
    expect(door.mock.state.records('openai', 'files')).toHaveLength(1)
  },
)

test('bytes are freed once no world has them, and not while a snapshot does', async () => {
  const disk = await spilling(1000)
  const door = doorsOf(containers).DOORS.direct({ blobStore: disk.store })
  await uploads.openai(door)
  const path = await uploads.openai(door)
  expect(disk.files()).toEqual(['1', '2'])
  door.mock.snapshots.take('before')
  door.mock.reset()
  door.mock.snapshots.restore('before')
  expect(isSame((await bytesAt(door, path)).bytes)).toBe(true)
  door.mock.reset()
  await settled(disk.store)
  expect(disk.files()).toEqual(['1', '2'])
  door.mock.snapshots.clear()
  await vi.waitUntil(() => disk.files().length === 0, { timeout: 10_000 })
})

const collected = new FinalizationRegistry<() => void>((tell) => tell())

/** Done when the garbage was collected that there is now. */
async function settled(store: DiskBlobStore): Promise<void> {
  const seen = new Promise<void>((resolve) => collected.register({}, resolve))
  store.released?.()
  await seen
}
