import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { clientOn } from '../../support/api.js'
import { ENCODE } from '../../support/locktera.js'
import { newContainer } from '../../support/openai.js'

const KEY = { authorization: 'Bearer any' }
const HUGE = '99999999999999999999'

it.each([
  ['openai', '/containers'],
  ['carrierx', '/storage/containers'],
  ['locktera', '/orgs/org-1/containers'],
])('%s quotes a huge limit as it was sent', async (name, path) => {
  const services = [openai, carrierx, locktera]
  const mock = createMock(services)
  const api = clientOn(
    mock,
    services.find((one) => one.name === name)!,
    KEY,
  )
  expect((await api('GET', `${path}?limit=${HUGE}`)).status).toBe(400)
  expect(mock.journal.violations()).toMatchObject([{ actual: HUGE }])
})

it('tells who sends a file as JSON to send a form', async () => {
  const mock = createMock([openai, carrierx, locktera])
  const api = clientOn(mock, openai, KEY)
  const path = `/containers/${await newContainer(api)}/files`
  expect((await api('POST', path, { file: { type: 'Buffer', data: [1] } })).status).toBe(400)
  const upload = await clientOn(mock, carrierx, KEY)('POST', '/storage/files', { data: 'abc' })
  expect(upload.status).toBe(415)
  await clientOn(mock, locktera, KEY)('POST', ENCODE, { manifest: {} })
  const told = mock.journal
    .violations()
    .filter(({ message }) => message.includes('carries no bytes'))
  expect(told.map(({ operation }) => operation)).toEqual([
    'CreateContainerFile',
    'UploadFile',
    'EncodeContainer',
  ])
})
