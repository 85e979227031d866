/**
 * More bytes arrived, or were announced, than the reader allows.
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
 * The body broke off: whoever sent it left, so nobody waits for a reply.
 * @example if (error instanceof BodyLost) response.destroy()
 */
export class BodyLost extends Error {
  override name = 'BodyLost' as const

  constructor(cause: unknown) {
    super(`Failed to read the body: it broke off: ${String(cause)}`, { cause })
  }
}

/**
 * The body is meant to be text and is not UTF-8.
 * @example if (error instanceof InvalidText) console.error(error.reason)
 */
export class InvalidText extends Error {
  override name = 'InvalidText' as const
  readonly reason: string

  constructor(reason: string) {
    super(`Failed to read the body as text: ${reason}`)
    this.reason = reason
  }
}
