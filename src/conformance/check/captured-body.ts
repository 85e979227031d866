/** A body as far as a recording has it. */

export interface RecordedBody {
  /** Null where there was none, or none was recorded. */
  readonly body: FormData | string | Uint8Array<ArrayBuffer> | null
  readonly state: BodyState
  /** Names of the parts whose content was not recorded. */
  readonly parts?: readonly string[]
}

export type BodyState = 'whole' | 'not recorded' | 'cut' | 'too large' | 'not decoded'
/** Headers as they stand beside a body that is decoded; names in lower case. */
export function checkable(
  headers: Readonly<Record<string, string>>,
  { body }: RecordedBody,
): Record<string, string> {
  const isForm = body instanceof FormData
  return Object.fromEntries(
    Object.entries(headers).filter(
      // A form that is put together again has a boundary of its own.
      ([name]) => !OF_THE_WIRE.has(name) && !(isForm && name === 'content-type'),
    ),
  )
}

// A recording has bodies decoded, and these tell of how they went over the wire.

export const OF_THE_WIRE = new Set(['content-length', 'content-encoding', 'transfer-encoding'])
