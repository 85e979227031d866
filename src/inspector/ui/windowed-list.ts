import { html } from 'htm/preact'
import type { ComponentChildren, RefObject, VNode } from 'preact'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { classes } from './classes.js'
import { movedRow, scrollToRow, windowRange } from './window-range.js'

/** The head of a column; numbers stand at its end, one below the other. */
export interface Column {
  readonly title: string
  readonly isNumber?: boolean
}

export interface WindowedListProps<T> {
  /** What the list is of; read aloud. */
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly columns: readonly Column[]
  /** The cells of a row, one a column; long text is cut, and shown when one points at it. */
  readonly cells: (item: T) => readonly ComponentChildren[]
  /** A class that sets `grid-template-columns` for `.list-row`. */
  readonly layout: string
  readonly selected: string | undefined
  /** Called by arrow keys and a click. */
  readonly onSelect: (item: T) => void
  /** Called by Enter. */
  readonly onOpen?: (item: T) => void
  readonly rowClass?: (item: T) => string
  /** In pixels. */
  readonly rowHeight?: number
}

/** A list of any length of which only the rows in sight are in the page. */
export function WindowedList<T>(props: WindowedListProps<T>): VNode {
  const { label, items, keyOf, columns, layout, selected, rowHeight = 32 } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const view = useView(scroller)
  useAnchor(scroller, props, rowHeight)
  const at = useSelectedRow(items, keyOf, selected)
  const isListed = at >= 0
  useLayoutEffect(() => {
    const { current } = scroller
    if (current && isListed) reveal(current, at, rowHeight)
    // What was selected before the list has it is revealed once it does.
  }, [selected, isListed])

  const onKeyDown = (event: KeyboardEvent) => moveByKey(event, props, at, view.height / rowHeight)
  const { first, end } = windowRange(items.length, rowHeight, view.top, view.height)
  const isDrawn = at >= first && at < end
  return html`<div
    class=${classes('list', layout)}
    role="grid"
    aria-label=${label}
    aria-rowcount=${items.length + 1}
    aria-colcount=${columns.length}
    aria-activedescendant=${isDrawn ? `${id}-${at}` : undefined}
    tabindex="0"
    ref=${scroller}
    onKeyDown=${onKeyDown}
  >
    <div role="row" class="list-row list-head" aria-rowindex="1">
      ${columns.map(
        ({ title, isNumber = false }) =>
          html`<span role="columnheader" class=${cellClass(isNumber)} key=${title}>${title}</span>`,
      )}
    </div>
    <div role="rowgroup" class="list-space" style=${{ height: `${items.length * rowHeight}px` }}>
      ${items.slice(first, end).map((item, offset) => {
        const row = first + offset
        return html`<${Row}
          key=${keyOf(item)}
          id=${`${id}-${row}`}
          row=${row}
          item=${item}
          rowHeight=${rowHeight}
          isSelected=${row === at}
          columns=${columns}
          cells=${props.cells}
          onSelect=${props.onSelect}
          className=${props.rowClass?.(item)}
        />`
      })}
    </div>
  </div>`
}

function moveByKey<T>(
  event: KeyboardEvent,
  { items, onSelect, onOpen = onSelect }: WindowedListProps<T>,
  at: number,
  pageRows: number,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const item = items[at]
  if (event.key === 'Enter' && item !== undefined && event.target === event.currentTarget) {
    event.preventDefault()
    onOpen(item)
    return
  }
  const to = movedRow(event.key, at, items.length, Math.floor(pageRows) - 2)
  const next = to === undefined ? undefined : items[to]
  if (next === undefined) return
  event.preventDefault()
  onSelect(next)
}

const cellClass = (isNumber: boolean) => classes('list-cell', isNumber && 'number')

interface RowProps<T> extends Pick<WindowedListProps<T>, 'columns' | 'cells' | 'onSelect'> {
  readonly id: string
  readonly row: number
  readonly item: T
  readonly rowHeight: number
  readonly isSelected: boolean
  readonly className: string | undefined
}

function Row<T>(props: RowProps<T>): VNode {
  const { id, row, item, rowHeight, isSelected, className, columns, cells, onSelect } = props
  // While one scrolls, rows that stay are not drawn again.
  const content = useMemo(
    () =>
      cells(item).map(
        (cell, column) =>
          html`<span
            role="gridcell"
            class=${cellClass(columns[column]?.isNumber === true)}
            key=${column}
            >${cell}</span
          >`,
      ),
    [columns, cells, item],
  )
  return html`<div
    role="row"
    id=${id}
    class=${classes('list-row', isSelected && 'selected', className)}
    aria-rowindex=${row + 2}
    aria-selected=${String(isSelected)}
    style=${{ transform: `translateY(${row * rowHeight}px)`, height: `${rowHeight}px` }}
    onClick=${() => onSelect(item)}
  >
    ${content}
  </div>`
}

/** The scroll position and the height of an element, as they are. */
function useView(scroller: RefObject<HTMLElement | null>): { top: number; height: number } {
  const [view, setView] = useState({ top: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = scroller
    if (!current) return
    const read = () => setView({ top: current.scrollTop, height: current.clientHeight })
    const observer = new ResizeObserver(read)
    observer.observe(current)
    current.addEventListener('scroll', read, { passive: true })
    read()
    return () => {
      observer.disconnect()
      current.removeEventListener('scroll', read)
    }
  }, [])
  return view
}

/** Keeps the rows in sight where they are when others are added above them. */
function useAnchor<T>(
  scroller: RefObject<HTMLElement | null>,
  { items, keyOf, selected }: Pick<WindowedListProps<T>, 'items' | 'keyOf' | 'selected'>,
  rowHeight: number,
): void {
  const before = useRef(items)
  useLayoutEffect(() => {
    const { current } = scroller
    const old = before.current
    before.current = items
    if (!current || old === items) return
    const top = current.scrollTop / rowHeight
    const chosen = selected === undefined ? -1 : old.findIndex((item) => keyOf(item) === selected)
    const isSeen = chosen > top - 1 && chosen < top + current.clientHeight / rowHeight
    // At the top, one sees what comes in, unless one looks at a row.
    if (!isSeen && top < 1) return
    const row = isSeen ? chosen : Math.floor(top)
    const anchor = old[row]
    if (anchor === undefined) return
    const key = keyOf(anchor)
    const now = items.findIndex((item) => keyOf(item) === key)
    if (now >= 0 && now !== row) current.scrollTop += (now - row) * rowHeight
  }, [items])
}

/** The row of a key; that of the last time is looked at first, and rows after it, as lists grow. */
function useSelectedRow<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  selected: string | undefined,
): number {
  const last = useRef(0)
  if (selected === undefined) return -1
  const isIt = (item: T | undefined) => item !== undefined && keyOf(item) === selected
  const near = items.slice(last.current, last.current + 100).findIndex(isIt)
  const at = near >= 0 ? last.current + near : items.findIndex(isIt)
  last.current = Math.max(0, at)
  return at
}

function reveal(scroller: HTMLElement, row: number, rowHeight: number): void {
  const head = scroller.querySelector<HTMLElement>('.list-head')?.offsetHeight ?? 0
  const height = scroller.clientHeight - head
  const top = scrollToRow(row, rowHeight, scroller.scrollTop, height)
  if (top !== scroller.scrollTop) scroller.scrollTop = top
}
