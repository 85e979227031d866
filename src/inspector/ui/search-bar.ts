import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { IconButton } from './button.js'
import { TextField } from './field.js'

interface SearchBarProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly count: number
  readonly isDone?: boolean
  /** The index of the match that is shown; undefined before one went to any. */
  readonly at: number | undefined
  /** Called with 1 for the next match and -1 for the one before. */
  readonly onMove: (step: 1 | -1) => void
}

/** A search field with the number of matches, and buttons to go to the next and the last one. */
export function SearchBar(props: SearchBarProps): VNode {
  const { label, text, onText, count, isDone = true, at, onMove } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onMove(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation()
      onText('')
    }
  }
  const place = at === undefined || count === 0 ? '' : `${at + 1} of `
  const total = `${place}${count} ${count === 1 ? 'match' : 'matches'}`
  return html`<div class="search-bar">
    <${TextField}
      label=${label}
      isLabelHidden
      type="search"
      placeholder="Search"
      value=${text}
      onInput=${onText}
      onKeyDown=${onKeyDown}
    />
    ${
      text !== '' &&
      html`<span class="search-count" role="status">${total}${isDone ? '' : '…'}</span>
        <${IconButton}
          icon="previous"
          label="Previous match"
          disabled=${count === 0}
          onClick=${() => onMove(-1)}
        />
        <${IconButton}
          icon="next"
          label="Next match"
          disabled=${count === 0}
          onClick=${() => onMove(1)}
        />`
    }
  </div>`
}
