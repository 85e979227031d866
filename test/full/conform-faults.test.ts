import { expect, it } from 'vitest'
import { PLANTED_FAULTS } from '../data/conform-faults.js'
import { conformed, failing } from '../support/conform.js'
import { providerOf } from '../support/verify.js'

const isOfErrors = (name: string) => name.startsWith('errors/')
const others = (names: readonly string[]) => names.filter((name) => !isOfErrors(name))

it.each(PLANTED_FAULTS)(
  'a server of $service.name that $fault is found by the checks that name it, and by no others',
  async ({ service, answer, fails, notes = [] }) => {
    const provider = providerOf(service)
    provider.answer = answer()
    const { checks } = await conformed(provider)
    const found = failing(checks)
    expect(found).toEqual(expect.arrayContaining([...fails]))
    expect(others(found)).toEqual(others(fails))
    const noted = checks.filter((check) => check.notes.length > 0).map(({ name }) => name)
    expect(others(noted).filter((name) => !found.includes(name))).toEqual(notes)
    expect(fails.length + notes.length).toBeGreaterThan(0)
  },
  60_000,
)
