import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import type { TraceStep } from '../../conformance/trace/document.js'
import { countText } from '../../core/util/count-text.js'
import { Badge, MethodBadge, StatusBadge } from '../ui/badge.js'
import { shortUrl } from '../ui/short-url.js'
import { WindowedList } from '../ui/windowed-list.js'

interface StepsProps {
  readonly steps: readonly TraceStep[]
  /** The index of the step that is shown. */
  readonly index: number
  readonly onSelect: (index: number) => void
  /** Called to see the step where the list covers it. */
  readonly onOpen: (index: number) => void
}

interface NumberedStep {
  readonly index: number
  readonly step: TraceStep
}

const COLUMNS = [
  { title: 'Call', isNumber: true },
  { title: 'Status' },
  { title: 'Request' },
  { title: 'Marks' },
]

/** The calls of a trace, one line each. */
export function Steps({ steps, index, onSelect, onOpen }: StepsProps): VNode {
  const items = useMemo(() => steps.map((step, at): NumberedStep => ({ index: at, step })), [steps])
  const keyOf = useCallback((one: NumberedStep) => String(one.index), [])
  return html`<${WindowedList}
    label="Calls"
    items=${items}
    keyOf=${keyOf}
    columns=${COLUMNS}
    cells=${cellsOf}
    layout="trace-steps"
    selected=${String(index)}
    onSelect=${(one: NumberedStep) => onSelect(one.index)}
    onOpen=${(one: NumberedStep) => onOpen(one.index)}
    rowClass=${classOf}
  />`
}

function classOf({ step }: NumberedStep): string {
  const { violations } = step.detail.exchange
  return violations.length > 0 || step.assertion === 'failed' ? 'wrong' : ''
}

function cellsOf({ index, step }: NumberedStep) {
  const { request, reply, operation } = step.detail.exchange
  const scope = step.scope === 'default' ? '' : ` (${step.scope})`
  return [
    html`<span class="muted">${index + 1}</span>`,
    html`<${StatusBadge} status=${reply?.status ?? null} />`,
    html`<span title=${`${operation ?? 'no operation'}: ${request.url.slice(0, 500)}${scope}`}>
      <${MethodBadge} method=${request.method} />${' '}
      <bdi class="code">${shortUrl(request.url)}</bdi>
      <span class="muted">${scope}</span>
    </span>`,
    html`<${Marks} step=${step} />`,
  ]
}

function Marks({ step }: { step: TraceStep }): VNode {
  const { violations, fault } = step.detail.exchange
  const { assertion, between, changes, due } = step
  const before = between.length + due.length
  return html`<span class="trace-marks">
    ${
      before > 0 &&
      html`<${Badge} title="Changed before it, by the test itself or by the clock"
        >${before} before<//
      >`
    }
    ${violations.length > 0 && html`<${Badge} tone="danger">${countText(violations.length, 'violation')}<//>`}
    ${fault !== null && html`<${Badge} tone="warn" title=${`Fault ${fault}`}>fault<//>`}
    ${
      assertion !== null &&
      html`<${Badge}
        tone=${assertion === 'failed' ? 'danger' : 'ok'}
        title=${`An assertion on it has ${assertion}`}
        >${assertion === 'failed' ? 'assertion failed' : 'asserted'}<//
      >`
    }
    ${changes.length > 0 && html`<${Badge} tone="accent">${countText(changes.length, 'change')}<//>`}
  </span>`
}
