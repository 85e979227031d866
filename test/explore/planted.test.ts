import { expect, it } from 'vitest'
import { readCode } from '../../src/core/violations/violation.js'
import { explore, exploreText } from '../../src/index.js'
import { carefulClients } from './clients/careful.js'
import { carrierxClients } from './clients/carrierx.js'
import { lockteraClients } from './clients/locktera.js'
import { openaiClients } from './clients/openai.js'
import { bodyOf } from './planted.js'

const planted = [...openaiClients, ...carrierxClients, ...lockteraClients]

it.each(planted)('finds a client that $name', async (client) => {
  const { mock, body } = bodyOf(client)
  const { findings } = await explore(mock, body, client.options)
  const found = findings.map(
    ({ code, operation }) => `${String(readCode(code)?.problem)} ${operation}`,
  )
  expect(found).toContain(`${client.problem} ${client.operation}`)
})

it.each(carefulClients)('finds nothing with a client that $name', async (client) => {
  const { mock, body } = bodyOf(client)
  const report = await explore(mock, body, client.options)
  expect(exploreText(report)).toMatch(/^explore: nothing hurts/)
  expect(report.runs).toBeGreaterThanOrEqual(10)
})

it('has 24 mistakes and 6 careful clients at least, and finds each mistake under its own code', () => {
  expect(planted.length).toBeGreaterThanOrEqual(24)
  expect(carefulClients.length).toBeGreaterThanOrEqual(6)
  expect(new Set(planted.map(({ problem }) => problem)).size).toBe(11)
})
