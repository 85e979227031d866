import { once } from 'node:events'
import { setupServer } from 'msw/node'
import { createMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import { transfer } from './transfer.js'

// A program: `stream-child.ts msw BYTES` transfers that many bytes within the process,
// `stream-child.ts http` says where it serves and goes on until its input ends. Both tell at last
// how much memory the process has taken at most.

const [door, size] = process.argv.slice(2)
const mock = createMock(openai, { seed: { openai: { containers: [{ id: 'cntr_1', name: 'a' }] } } })

if (door === 'http') {
  const { url, close } = await listen(mock)
  console.log(url)
  process.stdin.resume()
  await once(process.stdin, 'end')
  await close()
} else {
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  console.log(JSON.stringify(await transfer('https://api.openai.com/v1', Number(size))))
  server.close()
}
console.log(process.resourceUsage().maxRSS * 1024)
