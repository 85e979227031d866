/** A body as far as a recording or a proxy has it. */
export interface RecordedBody {
  /** Null when no body was sent, or none was recorded. */
  readonly body: FormData | string | Uint8Array<ArrayBuffer> | null
  readonly state: BodyState
  /** Names of the parts whose content was not recorded. */
  readonly parts?: readonly string[]
  /** No header was recorded: which ones were sent is unknown. */
  readonly isHeadless?: boolean
}

export type BodyState =
  'whole' | 'not recorded' | 'of unknown type' | 'cut' | 'too large' | 'not decoded'

// Recorded bodies are decoded; these headers describe the encoded ones.
const TRANSFER_HEADERS = new Set(['content-length', 'content-encoding', 'transfer-encoding'])

/** Whether it is a form. */
export function isFormBody(body: RecordedBody['body']): body is FormData {
  return typeof body === 'object' && body !== null && !ArrayBuffer.isView(body)
}

/** The headers without those that do not fit the decoded body; names in lower case. */
export function decodedHeaders(
  headers: Readonly<Record<string, string>>,
  { body }: RecordedBody,
): Record<string, string> {
  const isForm = isFormBody(body)
  return Object.fromEntries(
    Object.entries(headers).filter(
      // A rebuilt form has a boundary of its own.
      ([name]) => !TRANSFER_HEADERS.has(name) && !(isForm && name === 'content-type'),
    ),
  )
}
