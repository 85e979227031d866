import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { callText } from '../../conformance/trace/text.js'
import type { TraceStep } from '../../conformance/trace/document.js'
import { IconButton } from '../ui/button.js'
import { Time } from '../ui/time.js'

interface ScrubberProps {
  readonly steps: readonly TraceStep[]
  readonly index: number
  readonly onSelect: (index: number) => void
}

/** A slider over the calls, with buttons to the one before and the next. */
export function Scrubber({ steps, index, onSelect }: ScrubberProps): VNode {
  const step = steps[index]
  const text = step ? `Call ${index + 1} of ${steps.length}: ${callText(step)}` : ''
  return html`<div class="toolbar trace-scrubber">
    <span class="trace-backwards">
      <${IconButton}
        icon="back"
        label="Call before"
        disabled=${index === 0}
        onClick=${() => onSelect(index - 1)}
      />
    </span>
    <input
      type="range"
      class="trace-slider"
      min="1"
      max=${steps.length}
      value=${index + 1}
      aria-label="Call"
      aria-valuetext=${text}
      onInput=${(event: { currentTarget: HTMLInputElement }) =>
        onSelect(Number(event.currentTarget.value) - 1)}
    />
    <${IconButton}
      icon="chevron"
      label="Next call"
      disabled=${index === steps.length - 1}
      onClick=${() => onSelect(index + 1)}
    />
    <span class="trace-position">${index + 1} of ${steps.length}</span>
    ${step && html`<span class="muted trace-clock"><${Time} time=${step.detail.exchange.time} /></span>`}
  </div>`
}
