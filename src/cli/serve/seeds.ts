import { statSync } from 'node:fs'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import { UsageError } from '../../core/util/errors.js'
import type { FileAccess } from '../../node/files/inside.js'
import { explainProblems, readWorldFile, type WorldFile } from '../../node/files/world-file.js'
import { findFiles } from '../shared/seed-files.js'

/** The world files that a server starts with. */
export class Seeds {
  /** The stamp of the files when they were last read. */
  loadedStamp = ''
  private files: readonly WorldFile[] = []

  constructor(
    private readonly demoFiles: readonly string[],
    private readonly patterns: readonly string[],
    private readonly access: FileAccess = {},
  ) {}

  /** @throws UsageError when a file cannot be read, with the place of every mistake */
  read(): WorldDocument[] {
    // Before reading, so that a file that cannot be read is reported once per change.
    this.loadedStamp = this.stamp()
    this.files = this.paths().map((path) => readWorldFile(path, this.access))
    // Again, since worlds may take bytes from further files, which are known only now.
    this.loadedStamp = this.stamp()
    const invalid = this.files.find(({ problems }) => problems.length > 0)
    if (invalid) throw new UsageError(explainProblems(invalid, []))
    return this.files.map(({ document }) => document)
  }

  /** Turns an InvalidWorld into a UsageError with places in its file; returns other errors as they are. */
  explain(error: unknown): unknown {
    const file = error instanceof InvalidWorld ? this.files[error.index] : undefined
    if (!(error instanceof InvalidWorld) || !file) return error
    return new UsageError(explainProblems(file, error.problems))
  }

  /** A text that differs once a file has been changed, added or removed. */
  stamp(): string {
    const sources = this.files.flatMap((file) => file.contentFiles)
    return [...this.pathsOrError(), ...sources].map(stampOf).join('\n')
  }

  private pathsOrError(): string[] {
    try {
      return this.paths()
    } catch (error) {
      // A pattern that no longer matches anything is a change, too.
      return [String(error)]
    }
  }

  private paths(): string[] {
    return [...this.demoFiles, ...findFiles(this.patterns)]
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return `${path} ${stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : 'not found'}`
}
