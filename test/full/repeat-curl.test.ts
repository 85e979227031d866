import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import type { Exchange } from '../../src/index.js'
import { suites } from '../data/suites.js'
import { doorsOf, type Opened } from '../support/doors.js'
import { bytesOf, type MalformedRequest } from '../support/malformed/corpus.js'

// What a violation says that its request can be repeated with is run, and is refused alike.

const run = promisify(execFile)
const root = mkdtempSync(join(tmpdir(), 'quayside-curl-'))

afterAll(() => rmSync(root, { recursive: true }))

/** What is wrong with an exchange, by its codes and places. */
const brief = (exchange: Exchange | undefined) =>
  exchange?.violations.map(({ code, at }) => `${code} ${at.in}${at.pointer}`)

/** Sends a request, and gives what is journalled of it. */
async function play(door: Opened, one: MalformedRequest): Promise<Exchange> {
  const { method, headers, path, origin } = one
  // Reading the journal renders all that is in it.
  door.mock.journal.clear()
  await door.fetch(door.urlOf(path, origin), { method, headers, body: bytesOf(one) })
  return door.mock.journal.exchanges().at(-1)!
}

/** The command with what it hides put back, in a folder that has the files it names. */
function script(curl: string, one: MalformedRequest, index: number): string {
  const folder = mkdtempSync(join(root, 'a-'))
  const body = Buffer.from(bytesOf(one) ?? '')
  writeFileSync(join(folder, 'body'), body)
  for (const [, file = '', part = ''] of curl.matchAll(/@"([^"\\]+)"|=<(\w+)'/g)) {
    const label = file === '' ? ` name="${part}"` : `filename="${basename(file)}"`
    writeFileSync(join(folder, basename(file || part)), partIn(body, label))
  }
  const command = curl.replace(/Bearer \*\*\*/, one.headers['authorization'] ?? '')
  return `(cd '${folder}' && ${command} -s -m 20 -o reply -H 'x-index: ${index}') || true\n`
}

/** The bytes of the part of a form whose head says this. */
function partIn(body: Buffer, label: string): Buffer {
  const named = Math.max(body.indexOf(label), 0)
  const start = body.indexOf('\r\n\r\n', named) + 4
  return body.subarray(start, body.indexOf('\r\n--', start))
}

/** What is broken by what no command shows: that a file has no type, a secret, ten million bytes. */
function isHidden({ name }: MalformedRequest, { violations }: Exchange): boolean {
  const isOfFile = /without a type|empty type|a file of one byte too many/
  return isOfFile.test(name) || violations.some(({ actual }) => actual === '***')
}

function isShort(one: MalformedRequest): boolean {
  return one.isTooLongForHttp !== true && (bytesOf(one)?.length ?? 0) < 1_000_000
}

/** What is journalled of the commands, by their index. The journal keeps the last 1,000 alone. */
async function repeat({ mock }: Opened, commands: readonly string[]) {
  const again = new Map<string | undefined, Exchange>()
  const file = join(root, 'some.sh')
  for (let at = 0; at < commands.length; at += 500) {
    mock.journal.clear()
    writeFileSync(file, commands.slice(at, at + 500).join(''))
    await run('bash', [file])
    for (const each of mock.journal.exchanges()) again.set(each.request.headers['x-index'], each)
  }
  return again
}

for (const { service, malformed: corpus } of suites) {
  const { seed, worlds, malformed } = corpus
  for (const [world, rules] of Object.entries(worlds)) {
    test(`violations of ${service.name} come again with their curl (${world})`, async () => {
      // By some rules the world could not have come to be as it is.
      const door = await doorsOf(service).DOORS.http({ seed, rules, allowInvalid: true })
      const wanted = malformed.filter(
        (one) => one.world === world && one.violation !== null && isShort(one),
      )
      const first: (readonly [MalformedRequest, Exchange])[] = []
      for (const one of wanted) {
        const exchange = await play(door, one)
        if (!isHidden(one, exchange)) first.push([one, exchange])
      }
      const commands = first.map(([one, { violations }], index) =>
        script(violations[0]?.curl ?? '', one, index),
      )
      const again = await repeat(door, commands)
      await door.close()
      const changed = first.flatMap(([{ name }, before], index) => {
        const [was, is] = [brief(before), brief(again.get(String(index)))]
        return JSON.stringify(was) === JSON.stringify(is) ? [] : [[name, was, is, commands[index]]]
      })
      expect(changed).toEqual([])
      expect(first.length).toBeGreaterThan(wanted.length * 0.8)
    })
  }
}
