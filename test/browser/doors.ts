import { setupWorker } from 'msw/browser'
import { test } from 'vitest'
import type { Service } from '../../src/core/service/service.js'
import { createMock } from '../../src/index.js'
import type { Door, Doors } from '../support/doors.js'
import { vendorUrl } from '../support/hosts.js'

// The door of a page: msw's service worker. It takes the place of the doors of test/support.

const worker = setupWorker()

export const started = worker.start({ quiet: true, onUnhandledRequest: 'error' })

/** Runs a test in the page, with a fresh mock behind the service worker. */
export function doorsOf(service: Service): Pick<Doors, 'throughEveryDoor'> {
  const baseUrl = vendorUrl(service)
  return {
    throughEveryDoor(name, body, options = {}) {
      test(`${name} (service worker)`, async () => {
        const mock = createMock(service, options)
        worker.resetHandlers(...mock.handlers)
        const door: Door = {
          ...{ name: 'msw', mock, baseUrl, asVendor: (text) => text },
          fetch: (input, init) => window.fetch(input, init),
          urlOf: (path, origin = baseUrl) => origin + path,
        }
        await body(door)
      })
    },
  }
}

/** Answers the requests of the page from this mock. */
export function answerFrom(mock: { readonly handlers: Parameters<typeof worker.resetHandlers> }) {
  worker.resetHandlers(...mock.handlers)
}
