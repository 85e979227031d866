import { html } from 'htm/preact'
import type { RefObject, VNode } from 'preact'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import { offsetOfLine, type Mistake } from './json-text.js'
import { numberText } from '../ui/size-text.js'

/** The height of a line in pixels, as the styles have it. */
const LINE = 18
const PADDING = 8
/** A text area gets slow with more characters than that. */
export const EDITABLE = 500_000
const SHOWN_MISTAKES = 100

interface CodeEditorProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly mistakes: readonly Mistake[]
  readonly placeholder?: string
}

/** A text area with line numbers, in which lines with mistakes are marked and can be gone to. */
export function CodeEditor(props: CodeEditorProps): VNode {
  const { label, value, onInput, mistakes, placeholder } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const goTo = (mistake: Mistake) => selectLine(area.current, value, mistake)
  useLayoutEffect(() => {
    const [first] = mistakes
    if (first) goTo(first)
  }, [mistakes])
  return html`<div class="editor-field">
    <label class="label" for=${id}>${label}</label>
    <div class="editor">
      <${Lines} area=${area} value=${value} mistakes=${mistakes} />
      <textarea
        id=${id}
        class="editor-text"
        ref=${area}
        value=${value}
        placeholder=${placeholder}
        wrap="off"
        autocomplete="off"
        autocapitalize="off"
        spellcheck=${false}
        aria-invalid=${mistakes.length > 0 ? 'true' : undefined}
        aria-describedby=${mistakes.length > 0 ? `${id}-mistakes` : undefined}
        onInput=${(event: { currentTarget: HTMLTextAreaElement }) =>
          onInput(event.currentTarget.value)}
      />
    </div>
    <${MistakeList} id=${`${id}-mistakes`} mistakes=${mistakes} onGo=${goTo} />
  </div>`
}

interface LinesProps {
  readonly area: RefObject<HTMLTextAreaElement>
  readonly value: string
  readonly mistakes: readonly Mistake[]
}

/** The numbers of the lines, and the marks behind those with mistakes; they scroll with the text. */
function Lines({ area, value, mistakes }: LinesProps): VNode {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const { current } = area
    const onScroll = () => setTop(current.scrollTop)
    current.addEventListener('scroll', onScroll, { passive: true })
    return () => current.removeEventListener('scroll', onScroll)
  }, [])
  const numbers = useMemo(() => {
    const count = value.split('\n').length
    return Array.from({ length: count }, (_, index) => index + 1).join('\n')
  }, [value])
  const marked = [...new Set(mistakes.map(({ line }) => line))]
  const shift = { transform: `translateY(${-top}px)` }
  return html`<div class="editor-lines" aria-hidden="true">
    <div class="editor-marks" style=${shift}>
      ${marked.map((line) => {
        const place = { top: `${(line - 1) * LINE + PADDING}px` }
        return html`<span class="editor-mark" key=${line} style=${place}></span>`
      })}
    </div>
    <pre class="editor-numbers"><span style=${shift}>${numbers}</span></pre>
  </div>`
}

interface MistakeListProps {
  readonly id?: string
  readonly mistakes: readonly Mistake[]
  readonly onGo?: (mistake: Mistake) => void
}

/** What is wrong, in the order of the text; a click goes to the place. */
export function MistakeList({ id, mistakes, onGo }: MistakeListProps): VNode {
  const rest = mistakes.length - SHOWN_MISTAKES
  return html`<div class="mistakes" role="alert" id=${id}>
    ${
      mistakes.length > 0 &&
      html`<p class="error-text">${countText(mistakes.length, 'mistake')}; nothing was changed.</p>
        <ul class="mistake-list">
          ${mistakes.slice(0, SHOWN_MISTAKES).map(
            (mistake, index) =>
              html`<li key=${index}>
                ${
                  onGo
                    ? html`<button type="button" class="link-button" onClick=${() => onGo(mistake)}>
                        Line ${numberText(mistake.line)}
                      </button>`
                    : html`<span class="muted">Line ${numberText(mistake.line)}</span>`
                }
                <span>
                  ${mistake.pointer && html`<code dir="auto">${mistake.pointer}</code>${' '}`}
                  ${mistake.reason}
                </span>
              </li>`,
          )}
          ${rest > 0 && html`<li class="muted">and ${numberText(rest)} more</li>`}
        </ul>`
    }
  </div>`
}

function selectLine(
  area: HTMLTextAreaElement | null,
  text: string,
  { line, column }: Mistake,
): void {
  if (!area) return
  const start = offsetOfLine(text, line)
  const end = text.indexOf('\n', start)
  area.focus()
  area.setSelectionRange(start + column - 1, end === -1 ? text.length : end)
  area.scrollTop = Math.max(0, (line - 1) * LINE - area.clientHeight / 2)
  area.scrollLeft = 0
}
