import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { defineService } from '../../src/core/define-service.js'
import { serviceFromOpenApi } from '../../src/core/infer/from-openapi.js'
import { createMockCore } from '../../src/mock/mock.js'
import { readOpenApi } from '../../src/node/files/openapi-file.js'
import { contractRequests } from '../support/fuzz/contract-requests.js'
import { ROOT } from '../support/sources.js'

// Documents of public APIs in different styles, from packages that ship them.

const DOCUMENTS = {
  'a content platform, whose replies are all { data }': '@directus/specs/dist/openapi.json',
  'a ledger, whose lists are plain arrays of numbered pages': '@blockfrost/openapi/openapi.yaml',
  'addresses, with results beside status codes': '@ideal-postcodes/openapi/dist/openapi.json',
  'trains, in OpenAPI 3.1, with problem details and merged schemas':
    '@readme/oas-examples/3.1/json/train-travel.json',
  'an encyclopedia, searched by forms': '@readme/oas-examples/3.0/json/star-trek.json',
  'planets, in OpenAPI 3.1, with forms and alternatives': '@scalar/galaxy/dist/latest.yaml',
}

test.each(Object.entries(DOCUMENTS))(
  'no request to %s is answered with a 5xx but 501',
  async (_, path) => {
    vi.spyOn(console, 'error').mockReturnValue()
    const service = defineService(
      serviceFromOpenApi(readOpenApi(`${ROOT}node_modules/${path}`), { name: 'api' }),
    )
    const mock = createMockCore(service)
    let succeeded = 0
    await fc.assert(
      fc.asyncProperty(contractRequests(service), async ({ url, ...init }) => {
        const response = await mock.fetch(new Request(url, init))
        if (response.ok) succeeded++
        expect(
          response.status === 501 || response.status < 500,
          await response.clone().text(),
        ).toBe(true)
      }),
      { numRuns: 600, endOnFailure: true },
    )
    // What always refuses never fails either.
    expect(succeeded).toBeGreaterThan(20)
  },
)
