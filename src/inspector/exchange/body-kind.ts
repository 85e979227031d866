import { isRecord } from '../../core/util/is-record.js'

/** A recorded request or response, as far as its body is concerned. */
export interface ShownMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly cut?: true
  readonly received?: number | undefined
}

/** How to show the body of a recorded message. */
export type BodyKind =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'bytes'; readonly bytes: number; readonly type: string }

/** Returns how to show a body. Of files, the journal has the number of bytes alone. */
export function bodyKind({ headers, body, cut }: ShownMessage): BodyKind {
  const type = headerOf(headers, 'content-type')
  const isJson = /[/+]json\b/i.test(type)
  if (typeof body === 'string' && (cut === true || !isJson)) {
    return body === '' ? { kind: 'none' } : { kind: 'text', text: body, isCut: cut === true }
  }
  // The journal has null for no body, and for the JSON text of four bytes.
  const isNull = isJson && headerOf(headers, 'content-length') === '4'
  if (body === undefined || (body === null && !isNull)) return { kind: 'none' }
  const bytes = isRecord(body) && Object.keys(body).length === 1 ? body['bytes'] : undefined
  if (typeof bytes === 'number' && !isJson) return { kind: 'bytes', bytes, type }
  return { kind: 'json', value: body }
}

/** The value of a header; '' if there is none. */
function headerOf(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? ''
}
