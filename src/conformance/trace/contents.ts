import type { StoredBytes } from '../../core/state/blob.js'
import { joinBytes, latin1Of } from '../../core/util/bytes.js'
import type { OmittedContent, TraceContent } from './document.js'

/** The longest file whose bytes are kept, in bytes. */
const MAX_FILE = 64 * 1024
/** The most bytes of all files together. */
const MAX_ALL = 8 * 1024 * 1024
/** The longest file whose hash is computed: that takes time. */
const MAX_HASHED = 16 * 1024 * 1024

/** Collects the bytes of files, equal ones once. */
export class Contents {
  private readonly contents: TraceContent[] = []
  private readonly known = new WeakMap<StoredBytes, number>()
  private readonly byText = new Map<string, number>()
  private size = 0

  /** Returns the index of the bytes. */
  add(bytes: StoredBytes): number {
    let index = this.known.get(bytes)
    if (index === undefined) {
      index = this.indexOf(this.contentOf(bytes))
      this.known.set(bytes, index)
    }
    return index
  }

  /** All contents, without those that `mask` changes: they have a secret, and their length must stay. */
  list(mask: (texts: readonly string[]) => readonly string[]): TraceContent[] {
    const texts = this.contents.map(textOf)
    const masked = mask(texts)
    return this.contents.map((one, index) =>
      masked[index] === texts[index]
        ? one
        : { omitted: 'secret', bytes: texts[index]?.length ?? 0 },
    )
  }

  private contentOf(bytes: StoredBytes): TraceContent {
    const { size } = bytes
    if (size > MAX_FILE || this.size + size > MAX_ALL) {
      const omitted: OmittedContent = { omitted: 'large', bytes: size }
      return size <= MAX_HASHED ? { ...omitted, sha256: bytes.digest } : omitted
    }
    this.size += size
    const text = latin1Of(joinBytes([...bytes.chunks()]))
    // Only printable ASCII is written as text: it is readable, and editors do not change it.
    return /^[\t\n\r\x20-\x7e]*$/.test(text) ? { text } : { base64: btoa(text) }
  }

  private indexOf(content: TraceContent): number {
    const text = JSON.stringify(content)
    const known = this.byText.get(text)
    if (known !== undefined) return known
    this.byText.set(text, this.contents.length)
    return this.contents.push(content) - 1
  }
}

/** The bytes as characters; none if they are left out anyway. */
function textOf(content: TraceContent): string {
  if ('omitted' in content) return ''
  return 'text' in content ? content.text : atob(content.base64)
}
