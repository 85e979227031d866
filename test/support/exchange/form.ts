import type { FormEntry } from './schema.js'

/** A body, and the headers that go with it. */
export interface SentForm {
  readonly headers: Readonly<Record<string, string>>
  readonly body: BodyInit
}

/** A form as a client sends it. */
export function formOf(entries: readonly FormEntry[]): SentForm {
  const isPlain = entries.every((entry) => !('value' in entry) || entry.contentType === undefined)
  return isPlain ? { headers: {}, body: plainForm(entries) } : writtenForm(entries)
}

/** The text of a part. */
export function textOf(entry: FormEntry): string {
  return 'value' in entry ? entry.value : bytesOf(entry).toString('utf8')
}

function bytesOf(entry: Exclude<FormEntry, { value: string }>): Buffer<ArrayBuffer> {
  return 'text' in entry ? Buffer.from(entry.text) : Buffer.from(entry.base64, 'base64')
}

function plainForm(entries: readonly FormEntry[]): FormData {
  const form = new FormData()
  for (const entry of entries) {
    if ('value' in entry) form.append(entry.name, entry.value)
    else {
      const { name, filename, contentType } = entry
      form.append(name, new File([bytesOf(entry)], filename, { type: contentType }))
    }
  }
  return form
}

const BOUNDARY = 'quayside-4f1c7a90'

// FormData knows no field with a type of its own; Python's requests writes them.
function writtenForm(entries: readonly FormEntry[]): SentForm {
  const parts = entries.flatMap((entry) => [
    Buffer.from(`--${BOUNDARY}\r\n${headOf(entry)}\r\n\r\n`),
    'value' in entry ? Buffer.from(entry.value) : bytesOf(entry),
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body }
}

function headOf(entry: FormEntry): string {
  const filename = 'value' in entry ? '' : `; filename="${entry.filename}"`
  const disposition = `Content-Disposition: form-data; name="${entry.name}"${filename}`
  const { contentType } = entry
  return contentType === undefined ? disposition : `${disposition}\r\nContent-Type: ${contentType}`
}
