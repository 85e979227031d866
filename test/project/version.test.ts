import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { VERSION } from '../../src/core/util/version.js'

it('the version that recordings and reports name is that of the package', () => {
  expect(VERSION).toBe(manifest.version)
})
