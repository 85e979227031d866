import { afterAll, expect, test } from 'vitest'
import { NO_DRIFT } from '../support/verify.js'
import { allLies } from '../support/lies/index.js'
import { expected, foundOf, liesOf } from '../support/lies/lie.js'

// A provider that is honest but for one thing. It has data of others, as a real account has.

const found: string[] = []
const all = allLies.flatMap((lies) =>
  liesOf(lies).map(({ name }) => `${lies.service.name} ${name}`),
)

for (const lies of allLies) {
  const { name } = lies.service

  test(`20 lies of ${name} are tried, each under a name of its own`, () => {
    expect(new Set(liesOf(lies).map((lie) => lie.name)).size).toBe(20)
  })

  test(`an honest ${name} with data of others has no drift`, async () => {
    expect(await foundOf(lies)).toEqual(NO_DRIFT)
  })

  test.each(liesOf(lies))(`the lie $name of ${name} is found, and nothing else`, async (lie) => {
    expect(await foundOf(lies, lie)).toEqual(expected(lie))
    found.push(`${name} ${lie.name}`)
  })
}

afterAll(() => {
  console.info(`verify: ${String(found.length)} of ${String(all.length)} lies found by name`)
})
