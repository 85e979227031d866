import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { countText } from '../../core/util/count-text.js'
import { classes } from './classes.js'
import { Icon } from './icon.js'
import { countOf, type JsonLine, type JsonNode } from './json-tree.js'
import { Marked } from './marked.js'

/** How many characters of a long string are shown at first. */
export const STRING_LIMIT = 400
const STRING_STEP = 20_000

/** By id of a node, how many characters of its string are shown. */
export type Shown = ReadonlyMap<string, number>

interface JsonRowProps {
  readonly line: JsonLine
  readonly search: string
  readonly isCurrent: boolean
  readonly isWrong: boolean
  readonly shown: number
  readonly onToggle: (id: string) => void
  readonly onShow: (id: string, length: number) => void
}

/** One line of a JSON view. */
export function JsonRow(props: JsonRowProps): VNode {
  const { line, search, isCurrent, isWrong, onToggle } = props
  const { node, depth, kind } = line
  const isFold = kind === 'open' || kind === 'closed'
  const name = node.range ? `${node.range[0]} to ${node.range[1] - 1}` : String(node.name ?? 'all')
  return html`<div
    class=${classes('json-line', isCurrent && 'current', isWrong && 'wrong')}
    style=${{ paddingLeft: `${depth * 16 + 20}px` }}
  >
    ${
      isFold &&
      html`<button
        type="button"
        class="fold"
        aria-expanded=${String(kind === 'open')}
        aria-label=${`Members of ${name}`}
        tabindex=${depth === 0 ? 0 : -1}
        onClick=${() => onToggle(node.id)}
      >
        <${Icon} name="chevron" />
      </button>`
    }
    ${kind !== 'end' && node.name !== undefined && html`<${Name} name=${node.name} search=${search} />`}
    ${content(props)}${!line.isLast && kind !== 'open' && !node.range && html`<span class="comma">,</span>`}
  </div>`
}

function Name({ name, search }: { name: string | number; search: string }): VNode {
  const text = typeof name === 'number' ? String(name) : JSON.stringify(name)
  return html`<span class=${typeof name === 'number' ? 'json-index' : 'json-name'}
      ><${Marked} text=${text} search=${search} /></span
    ><span class="comma">: </span>`
}

function content({ line, search, shown, onShow }: JsonRowProps): VNode {
  const { node, kind } = line
  const [opening, closing] = Array.isArray(node.value) ? ['[', ']'] : ['{', '}']
  if (node.range)
    return html`<span class="json-more">${node.range[0]} … ${node.range[1] - 1}</span>`
  if (kind === 'open') return html`<span class="comma">${opening}</span>`
  if (kind === 'end') return html`<span class="comma">${closing}</span>`
  if (kind === 'closed') {
    const noun = Array.isArray(node.value) ? 'item' : 'member'
    return html`<span class="comma">${opening}…${closing}</span>
      <span class="json-more">${countText(countOf(node.value), noun)}</span>`
  }
  if (typeof node.value === 'string')
    return stringValue(node, node.value, { search, shown, onShow })
  const text = typeof node.value === 'object' && node.value ? opening + closing : String(node.value)
  return html`<span class=${`json-${kindOf(node.value)}`}
    ><${Marked} text=${text} search=${search}
  /></span>`
}

function stringValue(
  { id }: JsonNode,
  value: string,
  { search, shown, onShow }: Pick<JsonRowProps, 'search' | 'shown' | 'onShow'>,
): VNode {
  if (value.length <= shown) {
    return html`<span class="json-string"
      ><${Marked} text=${JSON.stringify(value)} search=${search}
    /></span>`
  }
  const start = JSON.stringify(value.slice(0, shown)).slice(0, -1)
  return html`<span class="json-string"><${Marked} text=${start} search=${search} />…</span>
    <button type="button" class="link-button" onClick=${() => onShow(id, shown + STRING_STEP)}>
      Show more of ${value.length.toLocaleString('en')} characters
    </button>`
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}
