import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, it } from 'vitest'
import { closeBrowser } from '../../support/inspector.js'
import { goTo, walk } from '../../support/walk.js'

// Time, faults, coverage, contracts and what is around them, while requests go on.

afterAll(closeBrowser)

it('shows what was covered though the server takes long to say so', async () => {
  await walk('/requests', async ({ page, pass, call }) => {
    await page.route('**/__admin/coverage?*', async (route) => {
      await sleep(800)
      await route.continue()
    })
    await goTo(page, '/coverage')
    await page.getByRole('link', { name: 'Operations of openai: 6 of 9' }).waitFor()
    await call('GET', '/v1/containers/cntr_67748580769781908cf6cc55cd15a99502fea3da60b083c4/files')
    await pass(30)
    await page.getByRole('link', { name: 'Operations of openai: 7 of 9' }).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
  })
})
