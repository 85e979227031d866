import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest, type MockTestOptions } from 'quayside/playwright'
import { app } from './app.js'

const test = mergeTests(app, mockTest(openai, { leaks: 'error', conduct: 'error' }))

test.beforeEach(({ page }) => page.goto('/'))

test('guilty of leaving a container behind', async ({ page }) => {
  await page.evaluate(() => window.call('POST', '/containers', { name: 'left behind' }))
})
test('innocent of a container that it deletes', async ({ page }) => {
  await page.evaluate(async () => {
    const { body } = await window.call('POST', '/containers', { name: 'deleted' })
    await window.call('DELETE', `/containers/${body.id}`)
  })
})

test.describe('without leaks', () => {
  test.use({ mockOptions: { leaks: 'off' } })

  test('innocent of a container that may stay', async ({ page }) => {
    await page.evaluate(() => window.call('POST', '/containers', { name: 'left behind' }))
  })
  test('guilty of a futile retry', async ({ page }) => {
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => window.call('GET', '/containers/cntr_none'))
    }
  })
  test('innocent of a retry that it expects', async ({ page, mock }) => {
    mock.expectFinding('QS6072')
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => window.call('GET', '/containers/cntr_none'))
    }
  })
  test('guilty of no retry, which it expects', ({ mock }) => mock.expectFinding('QS6072'))
})

test.describe('warnings', () => {
  test.use({ mockOptions: { leaks: 'off', violations: 'warn', unhandled: 'off' } })

  test('innocent of a violation that warns', async ({ page }) => {
    await page.evaluate(() => window.call('POST', '/containers', { name: '' }))
    await page.evaluate(() => window.call('GET', '/containerss'))
  })
})

test.describe('a world', () => {
  const seed = { openai: { containers: [{ name: 'seeded' }] } }
  test.use({ mockOptions: { seed, now: '2025-06-01T12:00:00Z' } })

  test('innocent in a world of its own', async ({ page, mock }) => {
    mock.clock.advance({ minutes: 5 })
    const { body } = await page.evaluate(() => window.call('GET', '/containers'))
    expect(body.data).toMatchObject([{ name: 'seeded' }])
    expect(mock.clock.now().toISOString()).toBe('2025-06-01T12:05:00.000Z')
  })
})

test.describe('an option', () => {
  test.use({ mockOptions: { leak: 'error' } as MockTestOptions })
  test('guilty of a misspelt option', () => undefined)
})
