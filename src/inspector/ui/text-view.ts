import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from './button.js'
import { CopyButton } from './copy.js'
import { splitAtMatches } from './json-search.js'
import { SearchBar } from './search-bar.js'

const STEP = 20_000

interface TextViewProps {
  readonly text: string
  /** What it is; read aloud. */
  readonly label: string
  /** More controls in the bar. */
  readonly controls?: ComponentChildren
}

/** A text, searchable; of a long one, the beginning and a button for more. */
export function TextView({ text, label, controls }: TextViewProps): VNode {
  const [limit, setLimit] = useState(STEP)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState<number | undefined>()
  const box = useRef<HTMLPreElement>(null)
  const parts = useMemo(() => splitAtMatches(text.slice(0, limit), search), [text, limit, search])
  const count = (parts.length - 1) / 2
  useLayoutEffect(() => {
    if (at !== undefined)
      box.current?.querySelectorAll('mark')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const bar = {
    text: search,
    onText: (typed: string) => {
      setSearch(typed)
      setAt(undefined)
    },
    count,
    at,
    onMove: (step: 1 | -1) => {
      if (count > 0) setAt(((at ?? (step > 0 ? -1 : 0)) + step + count) % count)
    },
  }
  return html`<div class="json">
    <div class="json-bar">
      <${SearchBar} label=${`Search in ${label}`} ...${bar} />
      ${controls}
      <${CopyButton} label=${`Copy ${label}`} text=${text} />
    </div>
    <pre class="code-block" tabindex="0" role="region" aria-label=${label} ref=${box}>
${parts.map((part, index) =>
        index % 2 === 1
          ? html`<mark key=${index} class=${(index - 1) / 2 === at ? 'current' : ''}>${part}</mark>`
          : part,
      )}</pre>
    ${
      limit < text.length &&
      html`<${Button} kind="quiet" onClick=${() => setLimit(limit + STEP)}>
        Show more of ${text.length.toLocaleString('en')} characters
      <//>`
    }
  </div>`
}
