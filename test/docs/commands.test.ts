import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { withDefaultCommand } from '../../src/cli/program.js'
import { commandsOf, nameOf } from '../../src/scripts/docs/cli-page.js'
import { program } from '../../src/scripts/docs/sources.js'
import { blocksOf, pages, type Block } from '../support/docs.js'

// What the pages show and test/full/docs.test.ts does not run: pipelines, and blocks that say why not.

const blocks = pages.flatMap(blocksOf)
const pipelines = blocks.filter(({ language }) => language === 'yaml')
const others = blocks.filter(
  ({ mark, language }) => mark.startsWith('not run: ') && /^(sh|text)?$/.test(language),
)

const placeOf = ({ page, line }: Block) => `${page}:${String(line)}`

/** The scripts of a pipeline: `run` of GitHub's steps, the lists `script` of GitLab's jobs. */
function scriptsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'run' && typeof value === 'string') return [value]
    if (name === 'script' && Array.isArray(value)) return value.map(String)
    return scriptsIn(value)
  })
}

function scriptsOf({ code, language }: Block): string[] {
  if (language !== 'yaml') return [code]
  return parseAllDocuments(code).flatMap((document) => {
    const [error] = document.errors
    if (error) throw error
    return scriptsIn(document.toJS())
  })
}

// Up to what the shell reads itself: pipes, lists, redirections, the end of a substitution.
const CALL = /(?:^|[|;&("]|\$\() *(?:npx )?quayside( (?:(?!\d?>)[^|;&)])*)?/g

/** The words after `quayside` of each of its calls in a script. */
function callsIn(script: string): string[][] {
  const lines = script.replace(/\\\n/g, ' ').split('\n')
  return lines.flatMap((line) =>
    [...line.matchAll(CALL)].map(({ 1: rest = '' }) => {
      const words = rest.replace(/ #.*/, '').match(/"[^"]*"|'[^']*'|\S+/g) ?? []
      return words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
    }),
  )
}

/** Returns what is wrong with a call: an unknown command or option, a value that is refused. */
function problemOf(given: readonly string[]): string | undefined {
  const words = withDefaultCommand(given)
  const known = commandsOf(program())
  const text = `quayside ${words.join(' ')}`
  const command = known.findLast((one) => `${text} `.startsWith(`${nameOf(one)} `))
  if (!command) return `${text}: no such command`
  const end = words.indexOf('--')
  const own = words.slice(nameOf(command).split(' ').length - 1, end === -1 ? undefined : end)
  let said = ''
  command.exitOverride().configureOutput({ writeErr: (text) => (said += text) })
  try {
    const { unknown } = command.parseOptions(own)
    return unknown.length > 0 ? `${text}: unknown ${unknown.join(' ')}` : undefined
  } catch {
    return `${text}: ${said}`
  }
}

test('the pipelines parse, and call commands with options that exist', () => {
  expect(pipelines.length).toBeGreaterThanOrEqual(2)
  const scripts = pipelines.flatMap(scriptsOf)
  expect(scripts.flatMap(callsIn).length).toBeGreaterThanOrEqual(4)
  expect(scripts.flatMap(callsIn).map(problemOf).filter(Boolean)).toEqual([])
})

test('the blocks that are not run call commands with options that exist', () => {
  const problems = others.flatMap((block) =>
    scriptsOf(block)
      .flatMap(callsIn)
      .map(problemOf)
      .filter((problem) => problem !== undefined)
      .map((problem) => `${placeOf(block)}: ${problem}`),
  )
  expect(problems).toEqual([])
})

test.each([
  ['npx quayside serv &', 'no such command'],
  ['quayside serve --prot 1', 'unknown --prot'],
  ['a | quayside check a.har --format xml > b', 'Allowed choices are text, json, junit, sarif'],
  ['eval "$(quayside env --shell csh)"', 'Allowed choices are sh, fish, powershell'],
])('a mistake in a command is found: %s', (script, says) => {
  expect(callsIn(script).map(problemOf)).toEqual([expect.stringContaining(says)])
})
