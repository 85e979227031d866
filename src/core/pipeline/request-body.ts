import type { Problem } from '../contract/problem.js'
import type { BodySource } from '../http/body.js'
import type { RequestUploads } from '../state/uploads.js'

/** A parsed request body, with its problems. */
export interface RequestBody {
  /** The value for the operation; undefined if there is no body, or it could not be read. */
  readonly value: unknown
  /** The value for the journal, with files described; undefined where there was no body. */
  readonly recorded: unknown
  readonly problems: readonly Problem[]
  /** What no service refuses, but what cannot be meant. */
  readonly suspicions?: readonly Problem[]
  /** Its approximate size in memory, without files. */
  readonly size?: number
  /** Its media type, if it was read. */
  readonly mediaType?: string
}

/** The bytes of a request body, and how to read them. */
export interface BodyInput {
  readonly bytes: BodySource
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly contentEncoding: string | undefined
  readonly maxBytes: number
  /** Of a JSON body, and of a field of a form. */
  readonly maxJsonBytes: number
  /** Whether the service decodes content encodings; only asked where a body has one. */
  readonly decodes: () => boolean
  /** Returns the store for the files of the request; called if there may be files. */
  readonly uploads: () => RequestUploads
}
