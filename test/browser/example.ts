import { setupWorker } from 'msw/browser'
import { createMock } from 'quayside'
import { openai } from 'quayside/openai'

const mock = createMock(openai, { seed: { openai: { containers: [{ name: 'report' }] } } })
await setupWorker(...mock.handlers).start({ onUnhandledRequest: 'bypass' })

const headers = { authorization: 'Bearer any-key' }
const response = await fetch('https://api.openai.com/v1/containers', { headers })
const { data } = (await response.json()) as { data: { name: string }[] }
document.body.textContent = data.map(({ name }) => name).join()
