import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from './button.js'
import { classes } from './classes.js'
import { CopyButton } from './copy.js'
import { JsonRow, STRING_LIMIT, type Shown } from './json-row.js'
import type { JsonMatch } from './json-search.js'
import { firstOpen, jsonLines, waysTo } from './json-tree.js'
import { SearchBar } from './search-bar.js'
import { useJsonSearch } from './use-json-search.js'

const LINES = 1000

export interface JsonViewProps {
  readonly value: unknown
  /** What it is; read aloud. */
  readonly label: string
  /** Leaves out the bar with search and copy: for a small value in a text. */
  readonly isBare?: boolean
  /** More controls in the bar. */
  readonly controls?: ComponentChildren
  /** JSON pointers of values that are wrong, and are marked as such. */
  readonly wrong?: readonly string[]
}

/** A JSON value, pretty-printed: members can be folded, and searched. */
export function JsonView(props: JsonViewProps): VNode {
  const { value, label, isBare = false, controls, wrong } = props
  const [open, setOpen] = useState(() => firstOpen(value))
  const [shown, setShown] = useState<Shown>(new Map<string, number>())
  const [limit, setLimit] = useState(LINES)
  const box = useRef<HTMLDivElement>(null)
  const show = ({ pointer, at }: JsonMatch) => {
    setOpen((before) => new Set([...before, ...waysTo(value, pointer)]))
    if (at > STRING_LIMIT / 2) setShown((before) => new Map(before).set(pointer, at + STRING_LIMIT))
  }
  const search = useSearch(value, show)
  const lines = useMemo(() => jsonLines(value, open, limit), [value, open, limit])
  const before = useRef(value)
  useLayoutEffect(() => {
    const known = firstOpen(before.current)
    before.current = value
    // What is loaded again keeps its folds; members that are new open as they would have at first.
    const added = [...firstOpen(value)].filter((id) => !known.has(id))
    if (added.length > 0) setOpen((now) => new Set([...now, ...added]))
  }, [value])
  useLayoutEffect(() => {
    box.current?.querySelector('.json-line.current')?.scrollIntoView({ block: 'nearest' })
    // Not whenever the value was loaded again: one may have scrolled on.
  }, [search.current, open, limit])
  const toggle = (id: string) => setOpen((before) => toggled(before, id))
  const showMore = (id: string, length: number) =>
    setShown((before) => new Map(before).set(id, length))
  const bar = html`<div class="json-bar">
    <${SearchBar} label=${`Search in ${label}`} ...${search.bar} />
    ${controls}
    <${CopyButton} label=${`Copy ${label}`} text=${() => JSON.stringify(value, null, 2)} />
  </div>`
  return html`<div class=${classes('json', isBare && 'bare')}>
    ${!isBare && bar}
    <div
      class="json-lines code-block"
      role="region"
      aria-label=${label}
      tabindex="0"
      ref=${box}
      onKeyDown=${(event: KeyboardEvent) => moveFold(event, box.current)}
    >
      ${lines.map(
        (line) =>
          html`<${JsonRow}
            key=${`${line.node.id} ${line.kind === 'end' ? 'end' : ''}`}
            line=${line}
            search=${search.text}
            isCurrent=${line.kind !== 'end' && line.node.id === search.current}
            isWrong=${wrong?.includes(line.node.pointer) ?? false}
            shown=${shown.get(line.node.id) ?? STRING_LIMIT}
            onToggle=${toggle}
            onShow=${showMore}
          />`,
      )}
    </div>
    ${
      lines.length >= limit &&
      html`<${Button} kind="quiet" onClick=${() => setLimit(limit + LINES)}>Show more lines<//>`
    }
  </div>`
}

function toggled(open: ReadonlySet<string>, id: string): Set<string> {
  const after = new Set(open)
  if (!after.delete(id)) after.add(id)
  return after
}

function useSearch(value: unknown, show: (match: JsonMatch) => void) {
  const [text, setText] = useState('')
  const [at, setAt] = useState<number | undefined>()
  const { matches, count, isDone } = useJsonSearch(value, text)
  const onMove = (step: 1 | -1) => {
    if (matches.length === 0) return
    const from = at ?? (step > 0 ? -1 : 0)
    const next = (from + step + matches.length) % matches.length
    const match = matches[next]
    setAt(next)
    if (match) show(match)
  }
  const onText = (typed: string) => {
    setText(typed)
    setAt(undefined)
  }
  const current = at === undefined ? undefined : matches[at]?.pointer
  return { text, current, bar: { text, onText, count, isDone, at, onMove } }
}

/** One fold can be reached by Tab; arrow keys go to the others, and open and close. */
function moveFold(event: KeyboardEvent, box: HTMLElement | null): void {
  const folds = [...(box?.querySelectorAll<HTMLButtonElement>('.fold') ?? [])]
  const at = folds.findIndex((fold) => fold === document.activeElement)
  const fold = folds[at]
  if (!fold) return
  const isOpen = fold.getAttribute('aria-expanded') === 'true'
  const { key } = event
  if (key === 'ArrowDown') folds[at + 1]?.focus()
  else if (key === 'ArrowUp') folds[at - 1]?.focus()
  else if ((key === 'ArrowRight' && !isOpen) || (key === 'ArrowLeft' && isOpen)) fold.click()
  else return
  event.preventDefault()
  event.stopPropagation()
}
