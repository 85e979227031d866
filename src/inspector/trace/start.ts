import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { stateBefore } from '../../conformance/trace/state-at.js'
import { callText } from '../../conformance/trace/text.js'
import type { TraceDocument } from '../../conformance/trace/document.js'
import { Button } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { EmptyState } from '../ui/empty-state.js'
import { SelectField } from '../ui/field.js'
import { pagePath, shellWord } from './data.js'
import { saveWorld } from './save.js'

interface StartProps {
  readonly trace: TraceDocument
  /** The number of the call to start before; one more than there are is the end. */
  readonly number: number
}

/** What starts a server in the state before a call, and saves that state as a world. */
export function Start({ trace, number }: StartProps): VNode {
  const start = useMemo(() => stateOrReason(trace, number), [trace, number])
  const [scope, setScope] = useState('default')
  if (typeof start === 'string') {
    return html`<${EmptyState} title="No server can start here">${start}<//>`
  }
  const { next, notes, state } = start
  const scopes = ['default', ...Object.keys(state.scopes ?? {})]
  const chosen = scopes.includes(scope) ? scope : 'default'
  const command = `quayside serve --trace ${shellWord(pagePath())} --at ${number}`
  return html`<div class="stack trace-start">
    <section class="stack">
      <h2>Serve from here</h2>
      <p>
        ${
          next
            ? html`Starts a server in the state before call ${number}. The next call was${' '}
                <code class="trace-value">${callText(next)}</code>.`
            : 'Starts a server in the state after the last call.'
        }
      </p>
      <div class="row trace-command">
        <code class="code-block" tabindex="0">${command}</code>
        <${CopyButton} label="Copy the command" text=${command}>Copy<//>
      </div>
    </section>
    <section class="stack">
      <h2>Make this a seed</h2>
      <p>
        Saves the world as a file, for <code>--seed</code> of the server or <code>seed</code> of a
        mock.
      </p>
      <div class="row">
        ${
          scopes.length > 1 &&
          html`<${SelectField}
            label="Scope"
            value=${chosen}
            options=${scopes}
            onChange=${setScope}
          />`
        }
        <${Button} icon="download" onClick=${() => saveWorld(state, chosen, number)}>
          Save world-${number}.json
        <//>
      </div>
    </section>
    ${notes.length > 0 && html`<${Notes} notes=${notes} />`}
  </div>`
}

const MANY = 20

function Notes({ notes }: { notes: readonly string[] }): VNode {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? notes : notes.slice(0, MANY)
  return html`<section class="stack">
    <h2>What differs from the mock</h2>
    <ul class="trace-notes">
      ${shown.map((note, index) => html`<li key=${index}>${note}</li>`)}
    </ul>
    ${
      shown.length < notes.length &&
      html`<${Button} kind="quiet" onClick=${() => setWhole(true)}>Show all ${notes.length}<//>`
    }
  </section>`
}

/** The state, or why there is none. */
function stateOrReason(trace: TraceDocument, number: number) {
  try {
    return stateBefore(trace, number)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
