import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../../core/util/errors.js'
import { writeText } from '../../node/files/text-file.js'
import { fixture } from '../shared/fixtures.js'
import { pickServices } from '../shared/services.js'

interface InitOptions {
  readonly service?: readonly string[]
  readonly force: boolean
}

const DEFAULT = 'world.jsonc'

/** Writes a world to start from, with comments that say what can stand where. */
export function initSeed(file = DEFAULT, { service, force }: InitOptions): void {
  if (!force && existsSync(file)) {
    throw new UsageError(`Failed to write ${file}: it is there already; --force replaces it`)
  }
  const parts = pickServices(service).map(({ name }) => partOf(name))
  writeText(file, `{\n${headOf(file)}\n${parts.join('\n')}}\n`)
  console.log(`Wrote ${file}. Look at it with: quayside seed check ${file}`)
  console.log(`Serve it with: quayside serve --seed ${file}`)
}

function headOf(file: string): string {
  const path = relative(dirname(resolve(file)), fixture('world.schema.json'))
    .split(sep)
    .join('/')
  return [
    '  // With this an editor completes and checks what you write.',
    `  "$schema": ${JSON.stringify(path.startsWith('.') ? path : `./${path}`)},`,
    '',
    '  // The time at which this world starts. Without it: now in a server, 2025-01-01 in a test.',
    '  // "now": "2025-01-31T12:00:00Z",',
    '',
    '  // Decisions of the services, taken otherwise: quayside explain openai/name-filter',
    '  "rules": {},',
    '',
  ].join('\n')
}

/** The part of one service, as its own world to start from has it. */
function partOf(name: string): string {
  const text = readFileSync(fixture(`${name}/start.jsonc`), 'utf8')
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('}'))
}
