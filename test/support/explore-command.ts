import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { CommandReport } from '../../src/cli/explore/report.js'
import { readCode } from '../../src/core/violations/violation.js'
import { runHere } from './cli-here.js'

const folder = mkdtempSync(join(tmpdir(), 'quayside-explore-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PRELUDE = `
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }
async function call(method, path, body, base = process.env.OPENAI_BASE_URL) {
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const reply = await fetch(base + path, sent)
  const text = await reply.text()
  if (!reply.ok) throw Object.assign(new Error('status ' + reply.status), { status: reply.status })
  return text === '' ? undefined : JSON.parse(text)
}
const create = (name) => call('POST', '/containers', { name })
`

/** Writes a file into a folder that the end of the tests removes. */
export function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

let scripts = 0

/** The words of a command that runs this code: `call` and `create` call the mock. */
export function script(code: string): readonly string[] {
  return [process.execPath, file(`client-${String(++scripts)}.mjs`, PRELUDE + code)]
}

/** Whether a process runs: one that has ended may wait for ever until its parent looks. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Explores a command line of OpenAI. */
export function explore(command: readonly string[], ...options: string[]) {
  return runHere('explore', '--service', 'openai', ...options, '--', ...command)
}

/** The report of an exploration as JSON. */
export async function reportOf(command: readonly string[], ...options: string[]) {
  const { stdout, stderr, code } = await explore(command, ...options, '--format', 'json')
  if (stdout === '') throw new Error(stderr)
  return { ...(JSON.parse(stdout) as CommandReport), code, stderr }
}

/** What a report has found: the names of the problem, the operation and what leads to it. */
export function problemsOf({ findings }: Pick<CommandReport, 'findings'>): string[] {
  return findings.map(({ code, operation, faults = [], rule }) =>
    [
      readCode(code)?.problem,
      operation.replace(/^.*\//, ''),
      ...(rule ? [`${rule.id}=${String(rule.value)}`] : faults),
    ].join(' '),
  )
}
