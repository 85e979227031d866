import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Rules } from '../../src/core/contract/rules.js'
import { suites } from '../data/suites.js'

const text = readFileSync(new URL('../../contracts/README.md', import.meta.url), 'utf8')

it.each(suites)('the README of the contracts names the rules of $service.name', ({ service }) => {
  const { name, rules } = service
  const named = new Set(text.match(new RegExp(`(?<=\`)${name}/[a-z0-9-]+(?=\`)`, 'g')))
  // What a document says and nobody disputes is no contradiction, and nothing unknown.
  const open = Object.entries(rules as Rules).filter(
    ([, { alternatives }]) => alternatives.length > 0,
  )
  expect(open.map(([id]) => id).filter((id) => !named.has(id))).toEqual([])
  expect([...named].filter((id) => !Object.hasOwn(rules, id))).toEqual([])
})
