import { afterAll, expect, it } from 'vitest'
import { traced, type MainThread } from '../../support/chromium-trace.js'
import { closeBrowser, openInspector, serveInspector } from '../../support/inspector.js'

afterAll(closeBrowser)

const MANY = 10_000
/** As many rows as a window of 800 pixels shows, with those above and below. */
const MOST_ROWS = 50

function print(what: string, { script, longestTask, longTasks }: MainThread): void {
  const [ms, longest] = [Math.round(script), Math.round(longestTask)]
  console.log(`${what}: ${ms} ms of script, longest task ${longest} ms, ${longTasks} above 50 ms`)
}

it('opens and scrolls 10,000 requests with few rows in the page', async () => {
  const server = await serveInspector({ keep: { exchanges: MANY } })
  for (let call = 0; call < MANY; call++) {
    const url = `https://api.openai.com/v1/containers?limit=1&call=${call}`
    await server.mock.fetch(url, { headers: { authorization: 'Bearer any-key' } })
  }
  const { page, problems } = await openInspector(server, '/world')
  const rows = page.locator('.list-space > [role=row]')
  const opening = await traced(page, async () => {
    await page.getByRole('link', { name: 'Requests' }).click()
    await page.getByText('10,000 requests').waitFor()
    await rows.first().waitFor()
  })
  print('Opened', opening)
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MANY + 1))
  expect(await rows.count()).toBeLessThan(MOST_ROWS)

  const counts: number[] = []
  const scrolling = await traced(page, async () => {
    await page.locator('.list').hover()
    for (let turn = 0; turn < 100; turn++) {
      await page.mouse.wheel(0, 600)
      counts.push(await rows.count())
    }
  })
  print('Scrolled', scrolling)
  expect(Math.max(...counts)).toBeLessThan(MOST_ROWS)

  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await page.getByText('#1 in default').waitFor()
  expect(await rows.last().getAttribute('aria-rowindex')).toBe(String(MANY + 1))
  await page.getByLabel(/^Text in URL/).fill('call=77&')
  await page.getByText(/^0 of 10,000 requests$/).waitFor()
  await page.getByLabel(/^Text in URL/).fill('call=777')
  await page.getByText(/^11 of 10,000 requests$/).waitFor()
  expect(problems).toEqual([])
})
