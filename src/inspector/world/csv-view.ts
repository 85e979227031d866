import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import { Button } from '../ui/button.js'
import { pieceText, type Piece } from './content-forms.js'
import { parseCsv } from './csv.js'

interface CsvViewProps {
  readonly piece: Piece
  /** The start of the file, with the names of the columns. */
  readonly first: Piece
  readonly name: string
}

const STEP = 200
/** More columns are shown as hex or text alone. */
const COLUMNS = 50

/** CSV as a table: the first line names the columns. */
export function CsvView({ piece, first, name }: CsvViewProps): VNode {
  const [limit, setLimit] = useState(STEP)
  const { head, rows, numbers } = useMemo(() => tableOf(piece, first), [piece, first])
  const classAt = (column: number) => (numbers.has(column) ? 'number' : undefined)
  return html`<div class="stack">
    <div class="table-frame" tabindex="0" role="group" aria-label=${name}>
      <table class="table csv-table">
        <caption class="visually-hidden">
          ${name}
        </caption>
        <thead>
          <tr>
            ${head.map(
              (title, index) =>
                html`<th scope="col" key=${index} dir="auto" class=${classAt(index)}>${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, limit).map(
            (row, line) =>
              html`<tr key=${line}>
                ${row.map(
                  (field, index) =>
                    html`<td key=${index} dir="auto" class=${classAt(index)}>${field}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      limit < rows.length
        ? html`<div>
            <${Button} kind="quiet" onClick=${() => setLimit(limit + STEP)}>
              Show more of ${countText(rows.length, 'row')}
            <//>
          </div>`
        : html`<p class="hint">${countText(rows.length, 'row')}</p>`
    }
  </div>`
}

function tableOf(piece: Piece, first: Piece) {
  const { rows: start, separator } = parseCsv(pieceText(first) ?? '')
  const [head = []] = start
  const isStart = piece.offset === 0
  const isEnd = piece.offset + piece.bytes.length >= piece.total
  const all = isStart ? start.slice(1) : parseCsv(pieceText(piece) ?? '', separator).rows
  // A piece begins and ends within a line.
  const rows = all.slice(isStart ? 0 : 1, isEnd ? undefined : -1)
  return {
    head: head.slice(0, COLUMNS),
    rows: rows.map((row) => row.slice(0, COLUMNS)),
    numbers: new Set([...head.keys()].filter((column) => isNumeric(rows, column))),
  }
}

const NUMBER = /^[-+]?[\d.,' ]*\d%?$/

/** Whether a column has numbers alone: those stand one below the other. */
function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  const fields = rows.map((row) => row[column] ?? '').filter((field) => field !== '')
  return fields.length > 0 && fields.every((field) => NUMBER.test(field))
}
