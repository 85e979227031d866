import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listen } from '../../../src/node/index.js'
import { spilling } from '../../support/blob-folder.js'
import { newCarrierx, newStore, uploadForm } from '../../support/carrierx.js'
import { clientOf } from '../../support/api.js'

/** Sends files of these sizes all at once to a container with quotas; gives what was said of each. */
async function all(sizes: number[], quota_bytes: number, quota_files: number) {
  const disk = await spilling(1000)
  const { mock } = newCarrierx({ blobStore: disk.store })
  const { url, close } = await listen(mock)
  try {
    const api = clientOf({ fetch, baseUrl: `${url}/core/v2` }, { authorization: 'Bearer k' })
    const { container_sid } = await newStore(api, { quota_bytes, quota_files })
    const upload = async (size: number) => {
      const form = uploadForm({ container_sid }, 'x'.repeat(size))
      return (await api('POST', '/storage/files', form)).status
    }
    const statuses = await Promise.all(sizes.map(upload))
    const { body: container } = await api('GET', `/storage/containers/${container_sid}`)
    await expect.poll(() => disk.files().length).toBeLessThanOrEqual(container.total_files)
    return { statuses, container }
  } finally {
    await close()
    disk.store.close()
  }
}

it('has correct totals while twenty uploads run in parallel', async () => {
  const sizes = Array.from({ length: 20 }, () => 50_000)
  const { statuses, container } = await all(sizes, 600_000, 100)
  expect(statuses.toSorted()).toEqual([
    ...Array<number>(12).fill(201),
    ...Array<number>(8).fill(422),
  ])
  expect(container).toMatchObject({
    total_bytes: 600_000,
    total_files: 12,
    available_bytes_percent: 0,
    available_files_percent: 88,
  })
})

it('never exceeds a quota, and refuses no upload that fits', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 20, maxLength: 20 })
  const holds = async (list: number[], bytes: number, files: number) => {
    const { statuses, container } = await all(list, bytes, files)
    const kept = list.filter((_, at) => statuses[at] === 201)
    const refused = list.filter((_, at) => statuses[at] !== 201)
    const total = kept.reduce((sum, size) => sum + size, 0)
    expect(container).toMatchObject({ total_bytes: total, total_files: kept.length })
    expect([total <= bytes, kept.length <= files]).toEqual([true, true])
    // Whatever came first, each that was refused has no room now either.
    const hasRoom = (size: number) => kept.length < files && total + size <= bytes
    expect(refused.filter(hasRoom)).toEqual([])
  }
  const quotas = [fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 25 })] as const
  await fc.assert(fc.asyncProperty(sizes, ...quotas, holds), { numRuns: 8 })
})
