import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { writeText } from '../../node/files/text-file.js'
import { fixturePath } from '../shared/fixtures.js'

interface InitOptions {
  readonly service: readonly Service[]
  readonly force?: boolean
}

/** Writes an example world, with comments that say what it may contain. */
export function initSeed(file: string, { service: services, force }: InitOptions): void {
  if (!force && existsSync(file)) {
    throw new UsageError(`Failed to write ${file}: it already exists; --force overwrites it`)
  }
  const parts = services.map(({ name }) => partOf(name))
  writeText(file, `{\n${headOf(file)}\n${parts.join('\n')}}\n`)
  console.log(`Wrote ${file}. Check it with: quayside seed check ${file}`)
  console.log(`Serve it with: quayside serve --seed ${file}`)
}

function headOf(file: string): string {
  const path = relative(dirname(resolve(file)), fixturePath('world.schema.json'))
    .split(sep)
    .join('/')
  return [
    '  // The JSON Schema with which editors complete and check this file.',
    `  "$schema": ${JSON.stringify(path.startsWith('.') ? path : `./${path}`)},`,
    '',
    '  // The time at which this world starts. Default: now in a server, 2025-01-01 in a test.',
    '  // "now": "2025-01-31T12:00:00Z",',
    '',
    '  // Rules set to other values than their defaults. See: quayside explain openai/name-filter',
    '  "rules": {},',
    '',
  ].join('\n')
}

/** The part of one service: its example world without the outer braces. */
function partOf(name: string): string {
  const text = readFileSync(fixturePath(`${name}/start.jsonc`), 'utf8')
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('}'))
}
