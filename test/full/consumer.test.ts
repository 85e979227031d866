import { beforeAll, expect, it } from 'vitest'
import { mistakes, type Mistake } from '../consumer/mistakes.js'
import { stories } from '../consumer/stories.js'
import { runSuite, type ChildSuite } from '../support/child-suite.js'

// The suite of an application, once as it is, and once for each mistake that its client can make.

let suite: ChildSuite

beforeAll(async () => {
  suite = await runSuite('test/consumer/vitest.config.ts', { MISTAKES: 'all' })
}, 120_000)

const failed = (group: string) =>
  suite.tests.filter(({ name, passed }) => name.startsWith(`${group} `) && !passed)

/** What is said of a mistake, without what the application's own error says. */
function toldOf({ name }: Pick<Mistake, 'name'>): string {
  const [{ message } = { message: '' }] = failed(name)
  return message.slice(message.indexOf('ContractViolation: '))
}

it('passes as it is', () => {
  expect(suite.tests).toHaveLength((mistakes.length + 1) * Object.keys(stories).length)
  expect(failed('as it is')).toEqual([])
  expect(suite.files).toEqual(new Map())
})

it('makes a mistake of every kind', () => {
  const kinds = ['required', 'enum', 'const', 'pattern', 'minItems', 'minLength', 'maxLength']
  const made = mistakes.map(({ name }) => name.slice(name.lastIndexOf(' ') + 1))
  expect(made).toEqual(expect.arrayContaining(kinds))
  expect(mistakes.length).toBeGreaterThan(50)
})

it('fails exactly the test that each mistake is made in', () => {
  const names = mistakes.map(({ name }) => failed(name).map((test) => test.name))
  expect(names).toEqual(mistakes.map(({ name, story }) => [`${name} ${story}`]))
})

it('names field, decision, source and fix of each mistake', () => {
  for (const mistake of mistakes) {
    const { name, field, story, rule } = mistake
    const told = toldOf(mistake)
    const isPath = field.startsWith('/v1/')
    expect(told.match(/^QS\d{4} /gm), name).toHaveLength(1)
    expect(told, name).toContain(isPath ? 'openai: ' : `openai/${stories[story]!.operation}: `)
    expect(told, name).toContain(field)
    if (rule !== undefined) expect(told, name).toMatch(new RegExp(`^  rule +${rule} decides `, 'm'))
    expect(/^ {2}source +(\S[^]*?)\n {2}\w/m.exec(told)?.[1], name).toMatch(
      isPath
        ? /^the contract of openai, which lists all that is mocked of it$/
        : /^(documented|published|observed|assumed): .+\n +[a-z-]+#./,
    )
    expect(told, name).toMatch(/^ {2}what to do +[A-Z].*\.$/m)
  }
})

const shown = [
  'makes a container for a while: /name required',
  'makes a container for a while: /memory_limit enum',
  'makes a container that reaches one host: /network_policy/type const',
  'makes a container that reaches one host: /network_policy/domain_secrets/0/value minLength',
  'makes a container with skills: /skills/0/version pattern',
  'makes a container for a while: expiry-minutes-max',
  'makes a container for a while: a misspelt field',
  'lists the files: limit of 0',
  'uploads a file: no file',
  'looks a container up: an unknown path',
]

it('tells people what to change', async () => {
  const texts = shown.map((name) => `--- ${name}\n\n${toldOf({ name })}`)
  // A form has another boundary each time.
  const text = texts.join('\n').replaceAll(/(?<=----formdata-undici-)\d+/g, '0')
  await expect(text).toMatchFileSnapshot('../data/consumer-mistakes.txt')
})
