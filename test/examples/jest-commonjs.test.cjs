const { setupServer } = require('msw/node')
const { assertConforms, createMock } = require('quayside')
const { openai } = require('quayside/openai')

const mock = createMock(openai)
const server = setupServer(...mock.handlers)
server.listen({ onUnhandledRequest: 'error' })

afterEach(async () => {
  await assertConforms(mock)
  mock.reset()
})
afterAll(() => server.close())

test('a request of the client keeps the contract', async () => {
  const headers = { authorization: 'Bearer sk-test' }
  const response = await fetch('https://api.openai.com/v1/containers', { headers })
  expect(response.status).toBe(200)
  await response.body.cancel()
})
