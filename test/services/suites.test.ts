import { expect, it } from 'vitest'
import { pickServices } from '../../src/cli/services.js'
import { suites } from '../data/suites.js'
import { vendorUrl } from '../support/hosts.js'

it('the suites run over every service that the command line serves', () => {
  const served = pickServices(undefined).map(({ name }) => name)
  expect(suites.map(({ service }) => service.name)).toEqual(served)
})

it('a server answers first where the vendor does, so that its replies name the same paths', () => {
  for (const { service } of suites) {
    const { pathname } = new URL(vendorUrl(service))
    expect([service.name, service.prefixes[0]]).toEqual([
      ...[service.name, pathname.replace(/\/$/, '')],
    ])
  }
})
