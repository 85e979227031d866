import { existsSync } from 'node:fs'
import { UsageError } from '../core/errors.js'
import { InvalidWorld } from '../core/seed.js'
import type { WorldDocument } from '../core/world-document.js'
import type { Mock } from '../mock.js'
import type { Saved } from './admin-action.js'
import { assertWritable, writeWhole } from './atomic-file.js'
import { explainProblems, readWorldFile } from './world-file.js'

/** What the command line says, which is newer than what a file does. */
export interface StateChoices {
  readonly rules?: Readonly<Record<string, unknown>>
  /** ISO 8601. */
  readonly now?: string | undefined
}

/** The file that a mock's default scope is loaded from and saved to. */
export class StateFile {
  constructor(
    private readonly path: string,
    private readonly mock: Mock,
  ) {}

  /**
   * Makes the world what the file holds; without a file, it stays what it is.
   *
   * @throws UsageError when it is broken, with the place of every mistake, or cannot be written
   */
  load(choices: StateChoices = {}): void {
    if (existsSync(this.path)) {
      const file = readWorldFile(this.path)
      if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
      const world = decided(this.path, file.document, choices)
      try {
        this.mock.replaceState(world)
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
    const text = `${JSON.stringify(await this.mock.state.export(), null, 2)}\n`
    writeWhole(this.path, text)
    return { file: this.path, bytes: Buffer.byteLength(text) }
  }
}

function decided(path: string, saved: WorldDocument, { rules, now }: StateChoices): WorldDocument {
  // What is no object is refused where all other mistakes are.
  if (typeof saved !== 'object' || Array.isArray(saved)) return saved
  if (now !== undefined && Date.parse(now) < Date.parse(saved.now ?? '')) {
    throw new UsageError(
      `Failed to load ${path}: it is ${String(saved.now)} there, ` +
        `and --now ${now} would take its clock back`,
    )
  }
  return { ...saved, ...(now !== undefined && { now }), rules: { ...saved.rules, ...rules } }
}
