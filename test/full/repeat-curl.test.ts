import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Exchange } from '../../src/index.js'
import { suites } from '../data/suites.js'
import { doorsOf, type Opened } from '../support/doors.js'
import { bytesOf, type MalformedRequest } from '../support/malformed/corpus.js'

// What a violation says that its request can be repeated with is run, and is refused alike.

const run = promisify(execFile)

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
  const folder = mkdtempSync(join(tmpdir(), 'quayside-'))
  writeFileSync(join(folder, 'body'), bytesOf(one) ?? '')
  for (const [, file = ''] of curl.matchAll(/@"([^"\\]+)"/g)) {
    writeFileSync(join(folder, basename(file)), 'x')
  }
  const command = curl.replace(/Bearer \*\*\*/, one.headers['authorization'] ?? '')
  return `(cd '${folder}' && ${command} -s -m 20 -o reply -H 'x-index: ${index}') || true\n`
}

/** What is broken by what no command shows: the bytes of a file, that it has no type, a secret. */
function isHidden({ name }: MalformedRequest, { violations }: Exchange): boolean {
  const isOfFile = /SVG|a file of one byte too many|files of \d+ bytes|without a type|empty type/
  return isOfFile.test(name) || violations.some(({ actual }) => actual === '***')
}

function isShort(one: MalformedRequest): boolean {
  return one.isTooLongForHttp !== true && (bytesOf(one)?.length ?? 0) < 1_000_000
}

for (const { service, malformed: corpus } of suites) {
  const { seed, worlds, malformed } = corpus
  for (const [world, rules] of Object.entries(worlds)) {
    test(`violations of ${service.name} come again with their curl (${world})`, async () => {
      const door = await doorsOf(service).DOORS.http({ seed, rules })
      const wanted = malformed.filter((one) => one.world === world && one.violation !== null)
      const first: (readonly [MalformedRequest, Exchange])[] = []
      for (const one of wanted.filter(isShort)) {
        const exchange = await play(door, one)
        if (!isHidden(one, exchange)) first.push([one, exchange])
      }
      door.mock.journal.clear()
      const commands = first.map(([one, { violations }], index) =>
        script(violations[0]?.curl ?? '', one, index),
      )
      const file = join(mkdtempSync(join(tmpdir(), 'quayside-')), 'all.sh')
      writeFileSync(file, commands.join(''))
      await run('bash', [file])
      const again = new Map(
        door.mock.journal.exchanges().map((each) => [each.request.headers['x-index'], each]),
      )
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
