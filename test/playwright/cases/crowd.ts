import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest } from 'quayside/playwright'
import { app } from './app.js'

/** Ten tests, several at a time; every fifth one is guilty. */
export function crowd(): void {
  const test = mergeTests(app, mockTest(openai))

  for (let index = 0; index < 10; index++) {
    const isGuilty = index % 5 === 4
    test(`${isGuilty ? 'guilty' : 'innocent'} ${String(index)}`, async ({ page, mock }) => {
      await page.goto('/')
      const name = `container ${String(index)}`
      await page.evaluate((sent) => window.call('POST', '/containers', { name: sent }), name)
      if (isGuilty) await page.evaluate(() => window.call('POST', '/containers', { name: '' }))
      mock.clock.advance({ minutes: index })
      const { body } = await page.evaluate(() => window.call('GET', '/containers'))
      // Neither another one's container nor another one's time is seen here.
      expect(body.data).toMatchObject([{ name }])
      expect(mock.journal.exchanges()).toHaveLength(isGuilty ? 3 : 2)
    })
  }
}
