import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest } from 'quayside/playwright'
import { app } from './app.js'

const test = mergeTests(app, mockTest(openai))
const files = 'https://api.openai.com/v1/containers/cntr_1/files'

test.use({ mockOptions: { seed: { openai: { containers: [{ id: 'cntr_1', name: 'files' }] } } } })
test.beforeEach(({ page }) => page.goto('/'))

test('innocent of a file from the disk, which arrives with its bytes', async ({
  page,
  mock,
}, info) => {
  const bytes = randomBytes(3_000_000)
  const path = info.outputPath('large.bin')
  await writeFile(path, bytes)
  await page.locator('[type=file]').setInputFiles(path)
  await page.getByRole('textbox').fill('report')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toHaveText(/^created/)
  const [file] = mock.state.records('openai', 'files')
  expect(file).toMatchObject({ bytes: bytes.length })
  const { headers } = { headers: { authorization: 'Bearer any-key' } }
  const url = `https://api.openai.com/v1/containers/${file!.container_id}/files/${file!.id}/content`
  const content = await (await mock.fetch(url, { headers })).arrayBuffer()
  expect(Buffer.from(content).equals(bytes)).toBe(true)
})

for (const way of ['form', 'request', 'stream', 'xhr'] as const) {
  test(`innocent of an upload by ${way}`, async ({ page, mock }, info) => {
    const path = info.outputPath('a.csv')
    await writeFile(path, 'id,total\n1,20\n')
    await page.locator('[type=file]').setInputFiles(path)
    const status = await page.evaluate(
      async ([url, how]) => {
        const [file] = document.querySelector<HTMLInputElement>('[type=file]')!.files!
        const form = new FormData()
        form.append('file', file!)
        const init = { method: 'POST', headers: { authorization: 'Bearer any-key' }, body: form }
        if (how === 'xhr') {
          return new Promise<number>((resolve, reject) => {
            const request = new XMLHttpRequest()
            request.open('POST', url)
            request.setRequestHeader('authorization', 'Bearer any-key')
            request.onload = () => resolve(request.status)
            request.onerror = () => reject(new Error('failed'))
            request.send(form)
          })
        }
        if (how === 'form') return (await fetch(url, init)).status
        const request = new Request(url, init)
        if (how === 'request') return (await fetch(request)).status
        const { body, headers } = request
        const stream = { method: 'POST', headers, body, duplex: 'half' }
        return (await fetch(url, stream)).status
      },
      [files, way] as const,
    )
    expect(status).toBe(200)
    expect(mock.state.records('openai', 'files')).toMatchObject([{ bytes: 14 }])
  })
}

test('innocent of an upload that is aborted while a file is read', async ({ page, mock }, info) => {
  const path = info.outputPath('a.csv')
  await writeFile(path, 'id,total\n')
  await page.locator('[type=file]').setInputFiles(path)
  const events = await page.evaluate(async (url) => {
    const form = new FormData()
    form.append('file', document.querySelector<HTMLInputElement>('[type=file]')!.files![0]!)
    const request = new XMLHttpRequest()
    const seen: string[] = []
    for (const name of ['abort', 'load', 'loadend']) {
      request.addEventListener(name, () => seen.push(name))
    }
    request.open('POST', url)
    request.send(form)
    request.abort()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return seen
  }, files)
  expect(events).toEqual(['abort', 'loadend'])
  expect(mock.journal.exchanges()).toEqual([])
})

test('innocent of a binary download and of its range', async ({ page, mock }) => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
  const base64 = Buffer.from(bytes).toString('base64')
  mock.seed({
    openai: {
      files: [
        { id: 'cfile_1', container_id: 'cntr_1', path: '/mnt/data/a.bin', content: { base64 } },
      ],
    },
  })
  const read = (range: string | null) =>
    page.evaluate(
      async ([url, asked]) => {
        const headers = { authorization: 'Bearer any-key', ...(asked && { range: asked }) }
        const response = await fetch(`${url}/cfile_1/content`, { headers })
        return [response.status, ...new Uint8Array(await response.arrayBuffer())]
      },
      [files, range] as const,
    )
  expect(await read(null)).toEqual([200, ...bytes])
  expect(await read('bytes=100-199')).toEqual([206, ...bytes.slice(100, 200)])
})

test('innocent of a request that the page aborts', async ({ page, mock }) => {
  mock.faults.add({ operation: 'ListContainers', do: { latency: { minutes: 10 } } })
  const error = page.evaluate(async () => {
    const aborter = new AbortController()
    Object.assign(window, { aborter })
    const headers = { authorization: 'Bearer any-key' }
    const url = 'https://api.openai.com/v1/containers'
    return fetch(url, { headers, signal: aborter.signal }).catch(
      (reason: unknown) => (reason as Error).name,
    )
  })
  await expect.poll(() => mock.faults.list()).toMatchObject([{ hits: 1 }])
  await page.evaluate(() => (window as unknown as { aborter: AbortController }).aborter.abort())
  expect(await error).toBe('AbortError')
  await expect.poll(() => mock.journal.exchanges()).toMatchObject([{ reply: null }])
})

test('innocent of a late reply that nobody waits for', async ({ page, mock }) => {
  mock.faults.add({ operation: 'ListContainers', do: { latency: { minutes: 10 } } })
  await page.evaluate(() => void window.call('GET', '/containers'))
})
