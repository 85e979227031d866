import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ContentView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { toast } from '../app/toasts.js'
import { Button, IconButton } from '../ui/button.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { SelectField } from '../ui/field.js'
import { HexView } from '../ui/hex-view.js'
import { JsonView } from '../ui/json-view.js'
import { TextView } from '../ui/text-view.js'
import { CsvView } from './csv-view.js'
import { formsOf, pieceText, type Form, type Piece } from './content-forms.js'
import { ImageView } from './image-view.js'
import { saveFile } from './save-file.js'
import { numberText, sizeText } from '../ui/size-text.js'

/** How many bytes are loaded at once. */
const PIECE = 65_536

interface ContentPanelProps {
  /** The path of the record in the admin API. */
  readonly path: string
  readonly content: ContentView
}

/** The bytes of a file, in the forms that they can be shown in; never as a page. */
export function ContentPanel({ path, content }: ContentPanelProps): VNode {
  const [offset, setOffset] = useState(0)
  const [chosen, choose] = useState<Form | undefined>()
  const { piece, first, error } = usePiece(`${path}/content`, offset, content)
  const forms = useMemo(
    () => (piece && first ? formsOf(piece, first, content) : []),
    [piece, first, content],
  )
  const form = forms.find((one) => one === chosen) ?? forms[0]
  if (error !== undefined) {
    return html`<${ErrorState} title="The bytes could not be loaded" message=${error} />`
  }
  if (content.bytes === 0) return html`<p class="muted">The file is empty.</p>`
  const onDownload = () => {
    api
      .fetch(`${path}/content`)
      .then((response) => response.blob())
      .then(
        (blob) => saveFile(content.name || 'content', blob),
        (reason: unknown) => toast(messageOf(reason), { isError: true }),
      )
  }
  return html`<div class="content-panel">
    <div class="content-bar">
      <${SelectField}
        label="Show as"
        value=${form ?? ''}
        options=${forms}
        onChange=${(form: Form) => choose(form)}
      />
      <${Range} content=${content} offset=${offset} onOffset=${setOffset} />
      <${Button}
        icon="download"
        title="Known secrets are asterisks here and in the file; Export has the bytes as they are"
        onClick=${onDownload}
        >Download<//
      >
    </div>
    ${piece && first && form ? html`<${Shown} ...${{ form, piece, first, path, content }} />` : html`<${Loading} />`}
  </div>`
}

interface Pieces {
  readonly piece?: Piece
  /** The piece at the start: what the bytes are, and the names of columns, stand there. */
  readonly first?: Piece
  readonly error?: string
}

/** Loads the piece at an offset; the last one is kept until it is there. */
function usePiece(path: string, offset: number, { bytes, name }: ContentView): Pieces {
  const [pieces, setPieces] = useState<Pieces>({})
  useEffect(() => {
    if (bytes === 0) return
    const stop = new AbortController()
    api
      .fetch(path, { query: { offset, limit: PIECE }, signal: stop.signal })
      .then((response) => response.arrayBuffer())
      .then(
        (buffer) => {
          const piece = { bytes: new Uint8Array(buffer), offset, total: bytes }
          setPieces(({ first }) => ({ piece, first: offset === 0 || !first ? piece : first }))
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setPieces({ error: messageOf(error) })
        },
      )
    return () => stop.abort()
  }, [path, offset, bytes, name])
  return pieces
}

interface RangeProps {
  readonly content: ContentView
  readonly offset: number
  readonly onOffset: (offset: number) => void
}

function Range({ content: { bytes, contentType }, offset, onOffset }: RangeProps): VNode {
  const end = Math.min(bytes, offset + PIECE)
  return html`<div class="content-range">
    <span class="cut" title=${contentType}>${contentType}</span>
    <span>${sizeText(bytes)}</span>
    ${
      bytes > PIECE &&
      html`<span role="status">
          ${numberText(offset)}–${numberText(end - 1)} of ${numberText(bytes)}
        </span>
        <${IconButton}
          icon="back"
          label="Previous 64 kB"
          disabled=${offset === 0}
          onClick=${() => onOffset(offset - PIECE)}
        />
        <${IconButton}
          icon="chevron"
          label="Next 64 kB"
          disabled=${end >= bytes}
          onClick=${() => onOffset(offset + PIECE)}
        />`
    }
  </div>`
}

interface ShownProps {
  readonly form: Form
  readonly piece: Piece
  readonly first: Piece
  readonly path: string
  readonly content: ContentView
}

function Shown({ form, piece, first, path, content }: ShownProps): VNode {
  const { text = '', value } = useMemo(() => readPiece(form, piece), [form, piece])
  if (form === 'image') return html`<${ImageView} path=${`${path}/content`} content=${content} />`
  if (form === 'hex')
    return html`<${HexView} key=${piece.offset} bytes=${piece.bytes} start=${piece.offset} />`
  if (form === 'JSON') return html`<${JsonView} value=${value} label="Content" />`
  if (form === 'table')
    return html`<${CsvView} piece=${piece} first=${first} name=${content.name} />`
  return html`<${TextView} key=${piece.offset} text=${text} label="Content" />`
}

function readPiece(form: Form, piece: Piece): { text?: string; value?: unknown } {
  const text = form === 'text' || form === 'JSON' ? (pieceText(piece) ?? '') : ''
  return form === 'JSON' ? { value: JSON.parse(text) as unknown } : { text }
}
