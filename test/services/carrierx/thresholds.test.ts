import { expect, it } from 'vitest'
import {
  fileSids,
  newCarrierx,
  newFile,
  newStore,
  refused,
  upload,
} from '../../support/carrierx.js'

const stateOf = async (api: ReturnType<typeof newCarrierx>['api'], sid: string) =>
  (await api('GET', `/storage/containers/${sid}`)).body

it.each([
  [{ threshold_bytes: 6, quota_bytes: 5 }, 'threshold_bytes'],
  [{ threshold_files: 101 }, 'threshold_files'],
  [{ threshold_bytes: 5, threshold_bytes_target: 6 }, 'threshold_bytes_target'],
  [{ threshold_files: 5, threshold_files_target: 6 }, 'threshold_files_target'],
  [{ threshold_bytes_target: 1 }, 'threshold_bytes_target'],
  [{ threshold_files: -1 }, 'threshold_files'],
  [{ quota_bytes: -1 }, 'quota_bytes'],
  [{ threshold_grace_period: -1 }, 'threshold_grace_period'],
])('refuses limits that contradict each other: %j', async (fields, field) => {
  const { api } = newCarrierx()
  expect(refused(await api('POST', '/storage/containers', fields))).toBe(`422 ${field}`)
})

it('takes limits that are equal, and any threshold under no quota', async () => {
  const { api } = newCarrierx()
  const equal = { quota_bytes: 5, threshold_bytes: 5, threshold_bytes_target: 5 }
  expect((await api('POST', '/storage/containers', equal)).status).toBe(200)
  const free = { quota_bytes: null, quota_files: null, threshold_bytes: 1e15, threshold_files: 1e9 }
  const { body } = await api('POST', '/storage/containers', free)
  expect(body).toMatchObject({ available_bytes_percent: 100, available_files_percent: 100 })
})

it('refuses a quota that is lowered under the threshold, on the old container too', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, { quota_files: 9, threshold_files: 8 })
  const path = `/storage/containers/${sid}`
  expect(refused(await api('PATCH', path, { quota_files: 7 }))).toBe('422 threshold_files')
  expect((await stateOf(api, sid)).quota_files).toBe(9)
})

it('counts what is left, in whole percent', async () => {
  const { api } = newCarrierx()
  const limits = { quota_bytes: 300, quota_files: 3, threshold_bytes: 200, threshold_files: 2 }
  const { container_sid: sid } = await newStore(api, limits)
  await newFile(api, sid, 100)
  await newFile(api, sid, 50, { threshold_include: false })
  expect(await stateOf(api, sid)).toMatchObject({
    total_bytes: 150,
    total_files: 2,
    threshold_total_bytes: 100,
    threshold_total_files: 1,
    available_bytes_percent: 50,
    available_files_percent: 33,
    threshold_available_bytes_percent: 50,
    threshold_available_files_percent: 50,
  })
})

it('refuses uploads beyond the quota of bytes or of files, and stores nothing', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, { quota_bytes: 10, quota_files: 2 })
  expect(refused(await upload(api, sid, 11))).toBe('422 quota_bytes')
  await newFile(api, sid, 10)
  expect(refused(await upload(api, sid, 1))).toBe('422 quota_bytes')
  await newFile(api, sid, 0)
  expect(refused(await upload(api, sid, 0))).toBe('422 quota_files')
  expect(await fileSids(api, sid)).toHaveLength(2)
})

it('rejects uploads over the threshold, and counts only files that are included', async () => {
  const { api } = newCarrierx()
  const fields = { threshold_action: 'reject', threshold_files: 1, threshold_bytes: 100 }
  const { container_sid: sid } = await newStore(api, fields)
  await newFile(api, sid, 50)
  expect(refused(await upload(api, sid, 1))).toBe('422 threshold_files')
  await newFile(api, sid, 500, { threshold_include: false })
  const { container_sid: other } = await newStore(api, fields)
  expect(refused(await upload(api, other, 101))).toBe('422 threshold_bytes')
})

it('accepts uploads during the grace period, which restarts after the container was below its threshold', async () => {
  const { mock, api } = newCarrierx()
  const fields = { threshold_action: 'reject', threshold_files: 1, threshold_grace_period: 60 }
  const { container_sid: sid } = await newStore(api, fields)
  await newFile(api, sid)
  const over = await newFile(api, sid)
  mock.clock.advance({ seconds: 59 })
  const late = await newFile(api, sid)
  mock.clock.advance({ seconds: 1 })
  expect(refused(await upload(api, sid))).toBe('422 threshold_files')
  for (const file of [over, late]) await api('DELETE', `/storage/files/${file}`)
  await newFile(api, sid)
  mock.clock.advance({ seconds: 60 })
  expect(refused(await upload(api, sid))).toBe('422 threshold_files')
})

it('keeps the start of a grace period through an export', async () => {
  const { mock, api } = newCarrierx()
  const fields = { threshold_action: 'reject', threshold_files: 1, threshold_grace_period: 60 }
  const { container_sid: sid } = await newStore(api, fields)
  await newFile(api, sid)
  await newFile(api, sid)
  mock.clock.advance({ seconds: 40 })
  const copy = newCarrierx({ seed: await mock.state.export() })
  expect((await upload(copy.api, sid)).status).toBe(201)
  copy.mock.clock.advance({ seconds: 20 })
  expect(refused(await upload(copy.api, sid))).toBe('422 threshold_files')
})

it('does nothing over a threshold whose action is none', async () => {
  const { mock, api } = newCarrierx()
  for (const threshold_action of ['no_action', null]) {
    const { container_sid: sid } = await newStore(api, { threshold_action, threshold_files: 1 })
    for (let i = 0; i < 3; i++) await newFile(api, sid)
    mock.clock.advance({ minutes: 10 })
    expect(await fileSids(api, sid)).toHaveLength(3)
  }
})
