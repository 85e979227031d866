import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useId, useRef } from 'preact/hooks'

export interface Tab {
  readonly id: string
  readonly title: ComponentChildren
  readonly content: () => ComponentChildren
}

interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Tabs with the panel of the selected one. Arrow keys, Home and End move between them. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps): VNode {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = tabs.find((tab) => tab.id === selected) ?? tabs[0]
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTab(event.key, tabs, current?.id)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSelect(next)
    list.current?.querySelectorAll('button')[tabs.findIndex((tab) => tab.id === next)]?.focus()
  }
  return html`<div class="tabs">
    <div role="tablist" aria-label=${label} class="tab-list" ref=${list} onKeyDown=${onKeyDown}>
      ${tabs.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            class="tab"
            key=${tab.id}
            id=${`${id}-${tab.id}`}
            aria-selected=${String(tab === current)}
            aria-controls=${tab === current ? `${id}-panel` : undefined}
            tabindex=${tab === current ? 0 : -1}
            onClick=${() => onSelect(tab.id)}
          >
            ${tab.title}
          </button>`,
      )}
    </div>
    <div
      role="tabpanel"
      class="tab-panel"
      id=${`${id}-panel`}
      aria-labelledby=${`${id}-${current?.id ?? ''}`}
      key=${current?.id}
      tabindex="0"
    >
      ${current?.content()}
    </div>
  </div>`
}

function movedTab(key: string, tabs: readonly Tab[], current?: string): string | undefined {
  const at = tabs.findIndex((tab) => tab.id === current)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key]
  return to === undefined ? undefined : tabs.at(to % tabs.length)?.id
}
