import { expect, it } from 'vitest'
import { fileSids, newCarrierx, newFile, newStore } from '../../support/carrierx.js'

const FILES = { threshold_action: 'delete_lru', threshold_files: 3, threshold_files_target: 2 }

it('deletes the least recently used files at the next two minutes of the clock', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  const files: string[] = []
  for (let i = 0; i < 4; i++) {
    files.push(await newFile(api, sid))
    mock.clock.advance({ seconds: 10 })
  }
  // The oldest was used last.
  await api('GET', `/storage/files/${files[0]!}/data`)
  mock.clock.advance({ seconds: 79 })
  expect(await fileSids(api, sid)).toEqual(files)
  mock.clock.advance({ seconds: 1 })
  expect(await fileSids(api, sid)).toEqual([files[0], files[3]])
  const { body } = await api('GET', `/storage/containers/${sid}`)
  expect(body).toMatchObject({ total_files: 2, threshold_total_files: 2, total_bytes: 10 })
})

it('orders files with the same last use by their last change', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  const files: string[] = []
  for (let i = 0; i < 4; i++) files.push(await newFile(api, sid))
  mock.clock.advance({ seconds: 1 })
  await api('PATCH', `/storage/files/${files[1]!}`, { name: 'b' })
  mock.clock.advance({ seconds: 1 })
  for (const file of files) await api('GET', `/storage/files/${file}/data`)
  mock.clock.advance({ minutes: 2 })
  expect(await fileSids(api, sid)).toEqual([files[1], files[3]])
})

it('runs before what is due later where the clock moves by hours', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  const ends = { lifecycle_action: 'delete', lifecycle_ttl: 300 }
  const files: string[] = []
  for (const life of [{}, {}, ends, {}]) files.push(await newFile(api, sid, 5, life))
  // Had the third file ended first, there would have been nothing to clean up.
  mock.clock.advance({ hours: 3 })
  expect(await fileSids(api, sid)).toEqual([files[3]])
})

it('leaves a container that is at its threshold', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  for (let i = 0; i < 3; i++) await newFile(api, sid)
  mock.clock.advance({ minutes: 10 })
  expect(await fileSids(api, sid)).toHaveLength(3)
})

it('goes on until both targets are reached, each in its unit', async () => {
  const { mock, api } = newCarrierx()
  const fields = { ...FILES, threshold_bytes: 100, threshold_bytes_target: 30 }
  const { container_sid: sid } = await newStore(api, fields)
  for (const size of [40, 40, 30, 10]) await newFile(api, sid, size)
  mock.clock.advance({ minutes: 2 })
  const { body } = await api('GET', `/storage/containers/${sid}`)
  expect(body).toMatchObject({ total_files: 1, total_bytes: 10 })
})

it('takes the threshold as the target where there is none', async () => {
  const { mock, api } = newCarrierx()
  const fields = { threshold_action: 'delete_lru', threshold_bytes: 25 }
  const { container_sid: sid } = await newStore(api, fields)
  for (const size of [10, 10, 10]) await newFile(api, sid, size)
  mock.clock.advance({ minutes: 2 })
  expect((await api('GET', `/storage/containers/${sid}`)).body.total_bytes).toBe(20)
})

it('spares files that do not count for the threshold', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  const spared = await newFile(api, sid, 5, { threshold_include: false })
  for (let i = 0; i < 4; i++) await newFile(api, sid)
  mock.clock.advance({ minutes: 2 })
  const left = await fileSids(api, sid)
  expect(left).toHaveLength(3)
  expect(left[0]).toBe(spared)
})

it('starts when a threshold is set or lowered below the current totals', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  for (let i = 0; i < 4; i++) await newFile(api, sid)
  await api('PATCH', `/storage/containers/${sid}`, FILES)
  mock.clock.advance({ minutes: 2 })
  expect(await fileSids(api, sid)).toHaveLength(2)
})

it('does not run when the action was removed before', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  for (let i = 0; i < 4; i++) await newFile(api, sid)
  await api('PATCH', `/storage/containers/${sid}`, { threshold_action: 'no_action' })
  mock.clock.advance({ minutes: 2 })
  expect(await fileSids(api, sid)).toHaveLength(4)
  await api('PATCH', `/storage/containers/${sid}`, { threshold_action: 'delete_lru' })
  mock.clock.advance({ minutes: 2 })
  expect(await fileSids(api, sid)).toHaveLength(2)
})

it('runs each time the threshold is exceeded', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 3; i++) await newFile(api, sid)
    mock.clock.advance({ minutes: 2 })
    expect(await fileSids(api, sid)).toHaveLength(round === 0 ? 3 : 2)
  }
})

it('is due in a world that was exported while it was planned', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, FILES)
  for (let i = 0; i < 4; i++) await newFile(api, sid)
  mock.clock.advance({ seconds: 90 })
  const copy = newCarrierx({ seed: await mock.state.export() })
  copy.mock.clock.advance({ seconds: 30 })
  expect(await fileSids(copy.api, sid)).toHaveLength(2)
})

it('does not count a HEAD as a download', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const path = `/storage/files/${await newFile(api, sid)}`
  await api('HEAD', `${path}/data`)
  expect((await api('GET', path)).body.date_last_accessed).toBeNull()
})

it('shows the first download of a file, then at most one a minute', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const file = await newFile(api, sid)
  const path = `/storage/files/${file}`
  const seen: unknown[] = [(await api('GET', path)).body.date_last_accessed]
  for (const seconds of [0, 59, 1, 30]) {
    mock.clock.advance({ seconds })
    await api('GET', `${path}/data`)
    seen.push((await api('GET', path)).body.date_last_accessed)
  }
  const at = (time: string) => `2025-01-01T00:${time}.000Z`
  expect(seen).toEqual([null, at('00:00'), at('00:00'), at('01:00'), at('01:00')])
})
