import { statSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { explainProblems, readWorldFile, type WorldFile } from '../../node/files/world-file.js'
import { findFiles } from '../shared/seed-files.js'

/** The files of worlds that a server starts from. */
export class Seeds {
  private files: readonly WorldFile[] = []
  /** What `stamp` gave when they were read last. */
  readAs = ''

  constructor(
    private readonly demos: readonly string[],
    private readonly patterns: readonly string[],
  ) {}

  /** @throws UsageError when one cannot be read, with the place of every mistake */
  read(): WorldDocument[] {
    // Also of what cannot be read, which is to be told once.
    this.readAs = this.stamp()
    this.files = this.paths().map((path) => readWorldFile(path))
    // They may take bytes from other files now.
    this.readAs = this.stamp()
    const unread = this.files.find(({ problems }) => problems.length > 0)
    if (unread) throw new UsageError(explainProblems(unread, []))
    return this.files.map(({ document }) => document)
  }

  /** What a refused world is refused for, with the places in its file. */
  explained(error: unknown): unknown {
    const file = error instanceof InvalidWorld ? this.files[error.index] : undefined
    if (!(error instanceof InvalidWorld) || !file) return error
    return new UsageError(explainProblems(file, error.problems))
  }

  /** A text that is another one once a file has changed, has come or is gone. */
  stamp(): string {
    const sources = this.files.flatMap((file) => file.contentFiles)
    return [...this.found(), ...sources].map(stampOf).join('\n')
  }

  private found(): string[] {
    try {
      return this.paths()
    } catch (error) {
      // A pattern that matches nothing any more is a change too.
      return [String(error)]
    }
  }

  private paths(): string[] {
    return [...this.demos, ...findFiles(this.patterns)]
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return `${path} ${stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : 'is not there'}`
}
