import { expect, it } from 'vitest'
import { createMock, UsageError } from '../../src/index.js'
import { createBlobStore, listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'

// What plain JavaScript hands in, and what a type assertion lets through: one message each.

const make = (options: unknown) => () => createMock(openai, options as object)

it.each<[options: unknown, says: string]>([
  [{ sede: {} }, 'unknown option "sede". Did you mean seed?'],
  [{ constructor: 1 }, 'unknown option "constructor"'],
  [null, 'the options must be an object, not null'],
  ['seed.json', 'the options must be an object, not "seed.json"'],
  [[], 'the options must be an object, not an array'],
  [{ seed: null }, 'seed must be a value, not null'],
  [{ allowInvalid: 'yes' }, 'allowInvalid must be true or false, not "yes"'],
  [{ realTime: 1 }, 'realTime must be true or false, not 1'],
  [{ pact: null }, 'pact must be true or false, not null'],
  [
    { rules: [] },
    'rules must be an object such as { "openai/limit-zero": "empty-page" }, not an array',
  ],
  [{ randomSeed: {} }, 'randomSeed must be a string or a number, not an object'],
  [{ randomSeed: NaN }, 'randomSeed must be a string or a number, not NaN'],
  [{ baseUrls: 'http://a.b' }, 'baseUrls must be an object such as { "openai": "http'],
  [{ chaos: 0.1 }, 'chaos must be an object such as { "rate": 0.1'],
  [{ chaos: {} }, 'with a rate above 0 up to 1, not an object'],
  [{ blobStore: {} }, 'blobStore must be an object such as the result of createBlobStore()'],
  [{ maxBody: '10MB' }, 'maxBody must be an integer from 0, not "10MB"'],
  [{ maxBody: -1 }, 'maxBody must be an integer from 0, not -1'],
  [{ onViolations: true }, 'onViolations must be a function, not true'],
  [{ scopeBy: () => 'a' }, 'scopeBy must be "name" or "api-key", not a function'],
])('a mock with the options %j is refused in one sentence', (options, says) => {
  expect(make(options)).toThrow(UsageError)
  expect(make(options)).toThrow('Failed to make a mock: ')
  expect(make(options)).toThrow(says)
})

it('refuses a trust that is no grade, or allows what is no list', () => {
  expect(make({ trust: 'seen' })).toThrow('grade must be "documented" or "published" or')
  expect(make({ trust: {} })).toThrow('Failed to set trust: grade must be')
  const trust = { grade: 'observed', allow: 'openai/limit-zero' }
  expect(make({ trust })).toThrow('allow must be an array, not "openai/limit-zero"')
  expect(make({ trust: { grade: 'observed', alow: [] } })).toThrow('Did you mean allow?')
})

it('takes options that are undefined for ones that are not given', () => {
  const none = { seed: undefined, maxBody: undefined, trust: undefined }
  expect(make(none)).not.toThrow()
})

it.each<[services: unknown, says: string]>([
  [undefined, 'undefined'],
  [null, 'null'],
  ['openai', '"openai"'],
  [{}, 'an object'],
  [[openai, {}], 'an object'],
  [[], 'an empty array'],
])('a mock of %j is refused with what to give', (services, says) => {
  const mock = () => createMock(services as typeof openai)
  expect(mock).toThrow(UsageError)
  expect(mock).toThrow(
    `expected a service, such as openai from quayside/openai, or an array of services, not ${says}`,
  )
})

it('refuses to listen with anything else than a mock, or at what is no port', async () => {
  const mock = createMock(openai)
  await expect(listen({} as never)).rejects.toThrow('the first argument must be a mock')
  await expect(listen(mock, { prot: 1 } as object)).rejects.toThrow('Did you mean port?')
  const port = 'x' as unknown as number
  await expect(listen(mock, { port })).rejects.toThrow('port must be an integer from 0 to 65535')
})

it('refuses a store of bytes that has no size', async () => {
  const memory = '64MB' as unknown as number
  const store = createBlobStore({ memory })
  await expect(store).rejects.toThrow('memory must be an integer from 0, not "64MB"')
})

it('refuses a base URL with a query, which no request could keep', () => {
  const baseUrls = { openai: 'http://127.0.0.1:4010/v1?region=eu' }
  expect(make({ baseUrls })).toThrow('expected an absolute URL without a query')
})
