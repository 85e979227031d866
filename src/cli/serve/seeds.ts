import type { Fault } from '../../core/faults/fault.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import { UsageError } from '../../core/util/errors.js'
import { pointerKeys } from '../../core/util/json-pointer.js'
import type { FileAccess } from '../../node/files/inside.js'
import { explainProblems, readWorldFile, type WorldFile } from '../../node/files/world-file.js'
import type { ConfiguredFaults } from '../config/apply.js'
import { findFiles } from '../shared/seed-files.js'
import { stampOf } from './stamp.js'

/** The world files that a server starts with. */
export class Seeds {
  /** The stamp of the files when they were last read. */
  loadedStamp = ''
  private files: readonly WorldFile[] = []

  constructor(
    private readonly demoFiles: readonly string[],
    private readonly patterns: readonly string[],
    private readonly access: FileAccess = {},
    private readonly plans?: ConfiguredFaults,
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
    const documents = this.files.map(({ document }) => document)
    // Checked when it is loaded, as those of the files are.
    const faults = this.plans && { faults: this.plans.faults as readonly Fault[] }
    return faults ? [...documents, faults] : documents
  }

  /** Turns an InvalidWorld into a UsageError with places in its file; returns other errors as they are. */
  explain(error: unknown): unknown {
    if (!(error instanceof InvalidWorld)) return error
    const file = this.files[error.index]
    if (!file) return this.explainPlans(error)
    return new UsageError(explainProblems(file, error.problems))
  }

  private explainPlans(error: InvalidWorld): unknown {
    const [first] = error.problems
    if (!this.plans || !first) return error
    const at = pointerKeys(first.pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    return this.plans.problem(at, first.reason)
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
