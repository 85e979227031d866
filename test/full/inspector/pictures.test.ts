import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { ROOT } from '../../support/sources.js'
import { closeBrowser, connected, openInspector, serveInspector } from '../../support/inspector.js'

// The pictures of README and docs. `UPDATE_PICTURES=1 npm run test:full -- pictures` writes them.

afterAll(closeBrowser)

const FOLDER = `${ROOT}docs/pictures`
const MAX_BYTES = 200_000

it('the pictures of the documentation show the inspector, and are small', async () => {
  const server = await serveInspector({ now: '2025-01-01T12:00:00Z' })
  server.mock.faults.add({ operation: 'openai/ListContainers', nth: 2, do: { status: 429 } })
  await server.call('POST', '/v1/containers', { name: 'weekly report' })
  await server.call('POST', '/v1/containers', { nam: 'weekly report' })
  await server.call('GET', '/v1/containers?limit=2')
  await server.call('GET', '/v1/containers')
  await server.call('GET', '/core/v2/storage/containers?limit=5')
  await server.call('GET', '/v1/containers/cntr_unknown')
  const pictures = {
    requests: await pictureOf('/requests/2', 'What QS2020 means'),
    world: await pictureOf('/world/openai/containers', 'Berth planner'),
  }
  const sizes = Object.values(pictures).map(({ length }) => length)
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MAX_BYTES)
  for (const [name, picture] of Object.entries(pictures)) {
    const file = `${FOLDER}/${name}.png`
    if (process.env['UPDATE_PICTURES'] === '1') {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, picture)
    }
    // Fonts differ from machine to machine, so the pixels are not compared.
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG')
  }

  /** The inspector at a place, once it shows a text. */
  async function pictureOf(place: string, text: string): Promise<Buffer> {
    const { page, problems } = await openInspector(server, place)
    await connected(page)
    await page.getByText(text).first().waitFor()
    expect(problems).toEqual([])
    return page.screenshot()
  }
})
