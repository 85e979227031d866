import { existsSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SERVICES } from '../../../src/cli/shared/services.js'
import { suites } from '../../data/suites.js'
import { vendorUrl } from '../../support/hosts.js'

const fixtures = new URL('../../../fixtures/', import.meta.url)

it('the suites run over every service that has exchanges, in the order of the command line', () => {
  const served = SERVICES.map(({ name }) => name)
  const ready = served.filter((name) => existsSync(new URL(`${name}/exchanges`, fixtures)))
  expect(suites.map(({ service }) => service.name)).toEqual(ready)
})

it('a server answers first where the vendor does, so that its replies name the same paths', () => {
  for (const { service } of suites) {
    const { pathname } = new URL(vendorUrl(service))
    expect([service.name, service.prefixes[0]]).toEqual([
      ...[service.name, pathname.replace(/\/$/, '')],
    ])
  }
})

it('malformed requests are sent to every service that the suites run over', () => {
  const files = readdirSync(new URL('../../full/malformed/', import.meta.url))
  expect(files.sort()).toEqual(suites.map(({ service }) => `${service.name}.test.ts`).sort())
})
