/** The longest body that is kept whole. */
export const BODY_LIMIT = 64 * 1024

/** A body as it is shown: masked, and cut where it was too long. */
export class Bounded {
  private constructor(
    readonly body: unknown,
    readonly isCut: boolean,
  ) {}

  static of(body: unknown): Bounded {
    const text = typeof body === 'string' ? body : (JSON.stringify(body) as string | undefined)
    if (text === undefined || text.length <= BODY_LIMIT) return new Bounded(body ?? null, false)
    const start = text.slice(0, BODY_LIMIT)
    return new Bounded(`${start}… (${String(text.length)} characters)`, true)
  }
}
