import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { TraceDocument, TraceError } from '../../conformance/trace/document.js'
import { countText } from '../../core/util/count-text.js'
import { Badge } from '../ui/badge.js'

/** Why the test failed, and what was found in it. */
export function TestPanel({ trace }: { trace: TraceDocument }): VNode | null {
  const { test, findings, conduct, truncated } = trace
  const errors = test?.errors ?? []
  const found = findings.length + conduct.length
  if (errors.length + found === 0 && !truncated) return null
  const parts = [
    ...(errors.length > 0 ? [countText(errors.length, 'error')] : []),
    ...(found > 0 ? [countText(found, 'finding')] : []),
    ...(truncated ? ['not all of it was kept'] : []),
  ]
  return html`<details class="trace-test" open=${errors.length > 0}>
    <summary>
      <span>${parts.join(', ')}</span>
      <span class="muted cut">${errors[0]?.message.split('\n')[0]}</span>
    </summary>
    <div class="trace-test-body stack" tabindex="0" role="region" aria-label="Result of the test">
      ${truncated && html`<p>${truncated.reason}</p>`}
      ${errors.map((error, index) => html`<${ErrorPart} key=${index} error=${error} />`)}
      ${findings.map(
        ({ code, operation, message, reproduce }, index) =>
          html`<section key=${`finding ${index}`} class="stack">
            <h2><${Badge} tone="danger">${code}<//> ${operation}</h2>
            <p>${message}</p>
            <p class="muted">Reproduce: <code class="trace-value">${reproduce}</code></p>
          </section>`,
      )}
      ${conduct.map(
        ({ code, service, operation, message, calls }, index) =>
          html`<section key=${`conduct ${index}`} class="stack">
            <h2><${Badge} tone="warn">${code}<//> ${service}/${operation}</h2>
            <p>${message} (calls ${calls.join(', ')})</p>
          </section>`,
      )}
    </div>
  </details>`
}

function ErrorPart({ error }: { error: TraceError }): VNode {
  const { message, diff, at } = error
  return html`<section class="stack">
    <pre class="trace-message">${message}</pre>
    ${at !== undefined && html`<p class="muted">at <code>${at}</code></p>`}
    ${diff !== undefined && html`<${Diff} diff=${diff} />`}
  </section>`
}

function Diff({ diff }: { diff: string }): VNode {
  const lines = diff.split('\n')
  return html`<pre class="trace-diff">
${lines.map((line, index) => html`<span key=${index} class=${sideOf(line)}>${`${line}\n`}</span>`)}</pre>`
}

function sideOf(line: string): string {
  if (/^(?:-|Expected:)/.test(line)) return 'expected'
  return /^(?:\+|Received:)/.test(line) ? 'received' : ''
}
