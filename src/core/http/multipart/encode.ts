/** A part of a form. Without `filename` or `type`, its head does not have them. */
export interface FormPart {
  readonly name: string
  readonly filename?: string
  readonly type?: string
  readonly content: string
}

const BOUNDARY = 'quayside-form-boundary'

export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`

/** Returns a form as bytes. `FormData` would give every file a name and a type. */
export function formBytes(parts: readonly FormPart[]): Uint8Array<ArrayBuffer> {
  const text = parts.map(partText).join('')
  return new TextEncoder().encode(`${text}--${BOUNDARY}--\r\n`)
}

function partText({ name, filename, type, content }: FormPart): string {
  const file = filename === undefined ? '' : `; filename="${escaped(filename)}"`
  const typed = type === undefined ? '' : `\r\nContent-Type: ${type}`
  const head = `Content-Disposition: form-data; name="${escaped(name)}"${file}${typed}`
  return `--${BOUNDARY}\r\n${head}\r\n\r\n${content}\r\n`
}

/** A name as browsers write it between quotes. */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
