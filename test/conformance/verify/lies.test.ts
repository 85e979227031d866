import { expect, test } from 'vitest'
import { NO_DRIFT } from '../../support/verify.js'
import { allLies } from '../../support/lies/index.js'
import { expected, foundOf, liesOf } from '../../support/lies/lie.js'

// A sample, one of each kind of finding; all of them are in test/full.
const SAMPLE = ['extra header', 'status', 'page ignored']

for (const lies of allLies) {
  const { name } = lies.service

  test(`an honest ${name} with data of others has no drift`, async () => {
    expect(await foundOf(lies)).toEqual(NO_DRIFT)
  })

  const sample = liesOf(lies).filter((lie) => SAMPLE.includes(lie.name))
  test.each(sample)(`the lie $name of ${name} is found, and nothing else`, async (lie) => {
    expect(await foundOf(lies, lie)).toEqual(expected(lie))
  })
}
