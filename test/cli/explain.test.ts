import { expect, it } from 'vitest'
import { run } from '../support/cli.js'

it.concurrent('explains a code: what it means, why it exists, an example, what to do', async () => {
  const { code, stdout, stderr } = await run('explain', 'QS2041')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toBe(
    [
      'QS2041: request, maximum',
      'What it means',
      '  A request violated the contract of its operation: a number is greater than the maximum.',
      'Why it exists',
      '  An API may reject, truncate or misread a value outside of its limits, and none of these is documented behaviour.',
      'Example',
      '  { "minutes": 60 } where minutes is at most 20',
      'At fault',
      '  the consumer, who sent the request.',
      'What to do',
      '  Send a smaller number.',
    ]
      .join('\n')
      .replace(/\n(?=[A-Z])/g, '\n\n') + '\n',
  )
})

it.concurrent(
  'explains a rule: what it decides, who says so, its values, how to set it',
  async () => {
    const { code, stdout, stderr } = await run('explain', 'openai/expiry-minutes-max')
    expect([code, stderr]).toEqual([0, ''])
    for (const said of [
      'It decides the longest idle time, in minutes, that a client may ask for.',
      'Its grade is observed: a third party recorded it from the live service.',
      'protella/chatgpt-bots@938254e7',
      'chatgpt-bots#60 minutes asked for, probed live',
      '20 (default)\n  or 60 or any other integer from 0',
      "{ rules: { 'openai/expiry-minutes-max': 60 } } in the options of the mock",
      'quayside serve --rule openai/expiry-minutes-max=60',
    ]) {
      expect(stdout).toContain(said)
    }
  },
)

it.concurrent(
  'says in one line what is nearest to a code that there is not, and fails',
  async () => {
    expect(await run('explain', 'QS2049')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^Failed to explain "QS2049": unknown code. Did you mean QS20\d\d\?\n$/,
      ),
    })
  },
)
