import { readFileSync, readdirSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ContractDocument } from '../../src/core/contract/openapi.js'
import { withOperations } from '../../src/scripts/operations-table.js'
import { ROOT } from '../support/sources.js'

const contracts = readdirSync(`${ROOT}contracts`)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file): [string, ContractDocument] => [
    file.replace('.yaml', ''),
    parse(readFileSync(`${ROOT}contracts/${file}`, 'utf8')) as ContractDocument,
  ])

test('the README lists every operation as the contracts have it', async () => {
  const file = `${ROOT}README.md`
  const readme = readFileSync(file, 'utf8')
  const options = await resolveConfig(file)
  const expected = withOperations(readme, new Map(contracts))
  expect(readme).toBe(await format(expected, { ...options, parser: 'markdown' }))
})

test('a README without a place for the table is refused', () => {
  expect(() => withOperations('# Nothing', new Map(contracts))).toThrow('The README lacks')
})
