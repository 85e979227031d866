import { existsSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { StateDocument } from '../../core/saved-state.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { Mock } from '../../mock/mock.js'
import { assertWritable, writeWhole } from './atomic-file.js'
import { explainProblems, readWorldFile } from './world-file.js'

/** What the command line says, which is newer than what a file does. */
export interface StateChoices {
  readonly rules?: Readonly<Record<string, unknown>>
  /** ISO 8601. */
  readonly now?: string | undefined
}

/** The file that all scopes of a mock are loaded from and saved to. */
export class StateFile {
  constructor(
    private readonly path: string,
    private readonly mock: Mock,
  ) {}

  /**
   * Makes the scopes what the file holds; without a file, they stay what they are.
   *
   * @throws UsageError when it is broken, with the place of every mistake, or cannot be written
   */
  load(choices: StateChoices = {}): void {
    if (existsSync(this.path)) {
      const file = readWorldFile(this.path)
      if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
      const state = decided(this.path, file.document, choices)
      try {
        this.mock.scopes.replace(state)
      } catch (error) {
        if (!(error instanceof InvalidWorld)) throw error
        throw new UsageError(explainProblems(file, error.problems))
      }
    }
    // Now rather than when there is something to lose.
    assertWritable(this.path)
  }

  /** @throws UsageError when it cannot be written; what was saved before is left then */
  readonly save = async (): Promise<Saved> => {
    const text = textOf(await this.mock.scopes.export())
    writeWhole(this.path, text)
    return { file: this.path, bytes: Buffer.byteLength(text) }
  }
}

function textOf(state: StateDocument): string {
  try {
    return `${JSON.stringify(state, null, 2)}\n`
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError('Failed to save: there is more in the scopes than one text can hold')
  }
}

function decided(path: string, saved: StateDocument, choices: StateChoices): StateDocument {
  // What is no object is refused where all other mistakes are.
  if (!isRecord(saved)) return saved
  const world = decidedWorld(path, saved, choices)
  const scopes: unknown = saved.scopes
  if (!isRecord(scopes)) return world
  const others = Object.entries(scopes).map(([name, one]) => {
    return [name, isRecord(one) ? decidedWorld(path, one, choices, ` in scope ${name}`) : one]
  })
  return { ...world, scopes: Object.fromEntries(others) as Record<string, WorldDocument> }
}

function decidedWorld(
  path: string,
  saved: WorldDocument,
  { rules, now }: StateChoices,
  where = '',
): WorldDocument {
  if (now !== undefined && Date.parse(now) < Date.parse(saved.now ?? '')) {
    throw new UsageError(
      `Failed to load ${path}: it is ${String(saved.now)} there${where}, ` +
        `and --now ${now} would take its clock back`,
    )
  }
  return { ...saved, ...(now !== undefined && { now }), rules: { ...saved.rules, ...rules } }
}

/** What was saved, and where. */
export interface Saved {
  readonly file: string
  readonly bytes: number
}
