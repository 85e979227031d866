import { existsSync } from 'node:fs'
import type { StateDocument } from '../../core/saved-state.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { readTime } from '../../core/util/time.js'
import type { Mock } from '../../mock/mock.js'
import { assertWritable, writeFileAtomic } from './atomic-file.js'
import { FileLock } from './file-lock.js'
import { explainProblems, readWorldFile } from './world-file.js'

/** Options of the command line, which override what the file says. */
export interface StateOverrides {
  readonly rules?: Readonly<Record<string, unknown>>
  readonly now?: string | undefined
}

/** What was saved. */
export interface SaveResult {
  readonly file: string
  readonly bytes: number
}

/** The file that all scopes of a mock are loaded from and saved to. */
export class StateFile {
  constructor(
    private readonly path: string,
    private readonly mock: Mock,
    private readonly lock?: FileLock,
  ) {}

  /**
   * Reserves the file for this process, so that no other one overwrites what this one saves.
   *
   * @throws UsageError when another process uses it
   */
  static async hold(path: string, mock: Mock): Promise<StateFile> {
    return new StateFile(path, mock, await FileLock.hold(path))
  }

  /** Lets other processes use the file. */
  release(): void {
    this.lock?.release()
  }

  /**
   * Replaces the scopes by those of the file. If there is no file, they stay as they are.
   *
   * @throws UsageError when the file is wrong, with the position of every problem, or not writable
   */
  load(overrides: StateOverrides = {}): void {
    if (existsSync(this.path)) {
      const file = readWorldFile(this.path)
      if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
      const state = overrideState(this.path, file.document, overrides)
      try {
        this.mock.scopes.replace(state)
      } catch (error) {
        if (!(error instanceof InvalidWorld)) throw error
        throw new UsageError(explainProblems(file, error.problems))
      }
    }
    // Checked at the start rather than when there is something to save.
    assertWritable(this.path)
  }

  /** Writes all scopes. @throws UsageError when it cannot; the old file is kept then */
  readonly save = async (): Promise<SaveResult> => {
    const text = textOf(await this.mock.scopes.export())
    this.lock?.assertHeld()
    writeFileAtomic(this.path, text)
    return { file: this.path, bytes: Buffer.byteLength(text) }
  }
}

function textOf(state: StateDocument): string {
  try {
    return `${JSON.stringify(state, null, 2)}\n`
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError('Failed to save: the state is longer than a string can be')
  }
}

function overrideState(
  path: string,
  saved: StateDocument,
  overrides: StateOverrides,
): StateDocument {
  // The loader reports what is not an object.
  if (!isRecord(saved)) return saved
  const world = overrideWorld(path, saved, overrides)
  const scopes: unknown = saved.scopes
  if (!isRecord(scopes)) return world
  const others = Object.entries(scopes).map(([name, one]) => {
    return [name, isRecord(one) ? overrideWorld(path, one, overrides, ` in scope ${name}`) : one]
  })
  return { ...world, scopes: Object.fromEntries(others) as Record<string, WorldDocument> }
}

function overrideWorld(
  path: string,
  saved: WorldDocument,
  { rules, now }: StateOverrides,
  where = '',
): WorldDocument {
  const [from, to] = [readTime(saved.now), readTime(now)]
  if (from !== undefined && to !== undefined && to < from) {
    throw new UsageError(
      `Failed to load ${path}: its clock is at ${String(saved.now)}${where}, ` +
        `and --now ${String(now)} would turn it back`,
    )
  }
  return { ...saved, ...(now !== undefined && { now }), rules: { ...saved.rules, ...rules } }
}
