import { SpillFile } from './spill-file.js'
import { TempDirectory } from './temp-directory.js'

const SHARED_FILE_BYTES = 64 * 1024 * 1024
// How many bytes are moved at a time from a file that is mostly garbage.
const MOVED_BYTES = 1024 * 1024

/** Where the bytes of one blob are on the disk. They never change, but may be moved. */
export class Extent {
  #length = 0

  constructor(
    private space: FileSpace,
    private start: number,
  ) {
    space.extents.add(this)
  }

  get length(): number {
    return this.#length
  }

  /** The bytes of its file that are not written yet. */
  get unwritten(): number {
    return this.space.file.unwritten
  }

  get written(): Promise<void> | undefined {
    return this.space.file.written
  }

  /** Appends bytes, which must not change any more. Only the last extent of a file can grow. */
  append(bytes: Uint8Array): void {
    this.space.file.append(bytes)
    this.space.live += bytes.length
    this.#length += bytes.length
  }

  /** Called when no more will be appended to a file of its own. */
  end(): void {
    this.space.file.end()
  }

  // Generators, so that the place is read when the file is opened: it may be moved before.
  async *read(start: number, end: number): AsyncGenerator<Uint8Array, undefined> {
    yield* this.space.file.read(this.start + start, this.start + end)
  }

  *chunks(): Generator<Uint8Array, undefined> {
    yield* this.space.file.chunks(this.start, this.start + this.#length)
  }

  /** Takes the place of a copy of it. Returns the space where it was. */
  moveTo(copy: Extent): FileSpace {
    const before = this.leave()
    copy.leave()
    this.space = copy.space
    this.start = copy.start
    this.space.extents.add(this)
    this.space.live += this.#length
    return before
  }

  /** Gives its bytes up. Returns the space where they were. */
  leave(): FileSpace {
    if (this.space.extents.delete(this)) this.space.live -= this.#length
    return this.space
  }
}

/** A file with the extents in it, and how many bytes these have. */
interface FileSpace {
  readonly file: SpillFile
  readonly extents: Set<Extent>
  live: number
  isCompacted: boolean
}

/**
 * The files of a temporary directory, which is created with the first. A large blob has a file of its
 * own; small ones share files, since creating one takes longer than storing a small blob. A file is
 * deleted with its last blob. When less than half of a full shared file is in use, the rest is moved.
 */
export class SpillFiles {
  #directory: TempDirectory | undefined
  #shared: FileSpace | undefined
  #count = 0

  /** A file that is shared is full once it has `fullBytes`. */
  constructor(
    private readonly temporary: string,
    private readonly fullBytes = SHARED_FILE_BYTES,
  ) {}

  /** How many files there are. */
  get count(): number {
    return this.#count
  }

  /** Returns an extent in a file of its own. @throws StorageError when that cannot be created */
  create(): Extent {
    return new Extent(this.#newSpace(), 0)
  }

  /** Appends the chunks of a small blob to a shared file. @throws StorageError as `create` does */
  append(chunks: Iterable<Uint8Array>): Extent {
    const space = this.#spaceLeft()
    const extent = new Extent(space, space.file.size)
    for (const chunk of chunks) extent.append(chunk)
    return extent
  }

  free(extent: Extent): void {
    this.#reclaim(extent.leave())
  }

  close(): void {
    this.#directory?.remove()
    this.#directory = undefined
    this.#shared = undefined
  }

  #newSpace(): FileSpace {
    this.#directory ??= new TempDirectory(this.temporary)
    const file = new SpillFile(this.#directory.newFilePath())
    this.#count += 1
    return { file, extents: new Set(), live: 0, isCompacted: false }
  }

  /** The shared file to append to. */
  #spaceLeft(): FileSpace {
    const full = this.#shared
    if (full && !full.file.hasFailed && full.file.size < this.fullBytes) return full
    this.#shared = this.#newSpace()
    if (full) {
      full.file.end()
      this.#reclaim(full)
    }
    return this.#shared
  }

  #reclaim(space: FileSpace): void {
    if (space.extents.size === 0) {
      if (space === this.#shared) this.#shared = undefined
      this.#count -= 1
      void space.file.remove()
    } else if (space !== this.#shared && space.live < space.file.size / 2) {
      void this.#compact(space)
    }
  }

  /** Moves all extents to another file. Where that fails, they stay: the disk may be full. */
  async #compact(space: FileSpace): Promise<void> {
    if (space.isCompacted) return
    space.isCompacted = true
    try {
      await space.file.written
      while (space.extents.size > 0) await this.#moveSome(space)
    } catch {
      space.isCompacted = false
    }
  }

  async #moveSome({ extents }: FileSpace): Promise<void> {
    const copies = new Map<Extent, Extent>()
    try {
      let size = 0
      for (const extent of extents) {
        copies.set(extent, this.append(await joined(extent)))
        size += extent.length
        if (size >= MOVED_BYTES) break
      }
      for (const copy of copies.values()) await copy.written
    } catch (error) {
      for (const copy of copies.values()) this.free(copy)
      throw error
    }
    for (const [extent, copy] of copies) {
      // Its blob may have been dropped meanwhile.
      if (extents.has(extent)) this.#reclaim(extent.moveTo(copy))
      else this.free(copy)
    }
  }
}

async function joined(extent: Extent): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of extent.read(0, extent.length)) chunks.push(chunk)
  return chunks
}
