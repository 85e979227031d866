import type { Problem } from '../contract/problem.js'
import type { RequestUploads } from '../state/uploads.js'
import type { BodySource } from '../http/body.js'

/** A body as read: its value for the operation, and what is wrong with it. */
export interface Body {
  readonly value: unknown
  /** What the journal shows: the value, with files described; undefined where no body came. */
  readonly shown: unknown
  readonly problems: readonly Problem[]
  /** How much of it is kept in memory, about; files apart. */
  readonly bytes?: number
  /** Its media type, where it was read. */
  readonly media?: string
}

export interface Source {
  readonly bytes: BodySource
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly maxBytes: number
  /** Keeps the files of the request; called when there is one. */
  readonly uploads: () => RequestUploads
}
