/**
 * The body has more bytes than allowed, or its Content-Length says so.
 * @example if (error instanceof BodyTooLarge) return { status: 413 }
 */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge' as const
  readonly limit: number

  constructor(limit: number) {
    super(`Failed to read the body: it is larger than ${limit} bytes`)
    this.limit = limit
  }
}

/**
 * The body ended early: the client disconnected, so no response is needed.
 * @example if (error instanceof BodyLost) response.destroy()
 */
export class BodyLost extends Error {
  override name = 'BodyLost' as const

  constructor(cause: unknown) {
    super(`Failed to read the body: it ended early: ${String(cause)}`, { cause })
  }
}

/**
 * The body should be text, but is not UTF-8.
 * @example if (error instanceof InvalidText) console.error(error.reason)
 */
export class InvalidText extends Error {
  override name = 'InvalidText' as const
  readonly reason: string

  /** `offset` is that of the first byte that is not UTF-8. */
  constructor(
    reason: string,
    readonly offset: number,
  ) {
    super(`Failed to read the body as text: ${reason}`)
    this.reason = reason
  }
}

/**
 * The body is not in the content encoding that its header names.
 * @example if (error instanceof InvalidEncoding) console.error(error.reason)
 */
export class InvalidEncoding extends Error {
  override name = 'InvalidEncoding' as const
  readonly encoding: string
  readonly reason: string

  constructor(encoding: string, cause: unknown) {
    const reason = `the body is not valid ${encoding}, which its content encoding names`
    super(`Failed to read the body: ${reason}`, { cause })
    this.encoding = encoding
    this.reason = reason
  }
}
