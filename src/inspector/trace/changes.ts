import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { TraceChange, TraceDocument } from '../../conformance/trace/document.js'
import { Badge, type Tone } from '../ui/badge.js'
import { EmptyState } from '../ui/empty-state.js'
import { clockText } from '../ui/time-text.js'
import { countOf, happenedIn, type Happened, type SettingChange } from './step-model.js'
import type { RowMark } from './rows.js'
import { Value } from './value.js'

const TONES: Readonly<Record<RowMark, Tone>> = { added: 'ok', changed: 'accent', deleted: 'danger' }

/** What became of a record, in a word. */
export function MarkBadge({ mark }: { mark: RowMark }): VNode {
  return html`<${Badge} tone=${TONES[mark]}>${mark}<//>`
}

/** What changed before a step and by it. */
export function Changes({ trace, index }: { trace: TraceDocument; index: number }): VNode {
  const { between, step } = happenedIn(trace, index)
  const isKept = trace.steps[index]?.before !== null
  if (!isKept) {
    return html`<${EmptyState} title="No state was kept for this call">
      ${trace.truncated?.reason}
    <//>`
  }
  return html`<div class="stack trace-changes">
    ${
      countOf(between) > 0 &&
      html`<section class="stack">
        <h2>Before this call</h2>
        <p class="muted">By the test itself or by the clock, since the call before.</p>
        <${HappenedList} happened=${between} />
      </section>`
    }
    <section class="stack">
      <h2>By this call</h2>
      ${
        countOf(step) > 0
          ? html`<${HappenedList} happened=${step} />`
          : html`<p class="muted">Nothing changed.</p>`
      }
    </section>
  </div>`
}

function HappenedList({ happened }: { happened: Happened }): VNode {
  const { due, settings, records } = happened
  return html`<ul class="trace-list">
    ${settings.map((one) => html`<${Setting} key=${`${one.scope} ${one.name}`} change=${one} />`)}
    ${due.map(
      ({ scope, time, service, task, key }, index) =>
        html`<li key=${`due ${index}`}>
          <${Badge} tone="warn">due<//> ${service} ${task} <code>${key}</code> at${' '}
          ${clockText(time)} <${ScopeName} scope=${scope} />
        </li>`,
    )}
    ${records.map((one, index) => html`<${RecordItem} key=${`record ${index}`} change=${one} />`)}
  </ul>`
}

function ScopeName({ scope }: { scope: string }): VNode | null {
  return scope === 'default' ? null : html`<span class="muted">in scope ${scope}</span>`
}

const SETTINGS: Readonly<Record<string, string>> = { now: 'clock' }

/** What a setting is called: `clock`, `rules`, `faults`. */
function kindOf(name: string): string {
  const [kind = ''] = name.split(' ')
  return SETTINGS[kind] ?? kind
}

function Setting({ change }: { change: SettingChange }): VNode {
  const { scope, name, before, after } = change
  return html`<li>
    <div class="row">
      <${Badge} tone="accent">${kindOf(name)}<//>
      <${ScopeName} scope=${scope} />
    </div>
    <dl class="trace-fields">
      <${FieldLine} name=${name.slice(name.indexOf(' ') + 1)} before=${before} after=${after} />
    </dl>
  </li>`
}

function RecordItem({ change }: { change: TraceChange }): VNode {
  const { scope, kind, title, service, table, key, fields } = change
  return html`<li>
    <div class="row">
      <${MarkBadge} mark=${kind} />
      <span class="trace-title">${title}</span>
      <span class="muted">${service} ${table}</span>
      <code class="cut" title=${key}>${key}</code>
      <${ScopeName} scope=${scope} />
    </div>
    ${
      kind !== 'deleted' &&
      html`<dl class="trace-fields">
        ${fields.map((field) => html`<${FieldLine} key=${field.name} ...${field} />`)}
      </dl>`
    }
  </li>`
}

interface FieldLineProps {
  readonly name: string
  readonly before?: unknown
  readonly after?: unknown
}

function FieldLine({ name, before, after }: FieldLineProps): VNode {
  return html`<dt><code>${name}</code></dt>
    <dd>
      ${before !== undefined && html`<del><${Value} value=${before} /></del>`}
      ${before !== undefined && after !== undefined && html`<span aria-hidden="true">→</span>`}
      ${after !== undefined && html`<ins><${Value} value=${after} /></ins>`}
    </dd>`
}
