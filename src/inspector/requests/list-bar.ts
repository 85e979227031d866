import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { countText } from '../../core/util/count-text.js'
import type { ExchangeSummary } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { confirm } from '../app/dialogs.js'
import { toast } from '../app/toasts.js'
import { Button, IconButton } from '../ui/button.js'
import { saveHar } from './har.js'
import { scopeNames } from './load-exchanges.js'

interface ListBarProps {
  readonly shown: readonly ExchangeSummary[]
  /** The number of exchanges that the page has. */
  readonly total: number
  /** The number of those that the journal no longer has. */
  readonly dropped: number
  /** The number of those that came in since the pause. */
  readonly waiting: number
  readonly isPaused: boolean
  readonly onPause: () => void
  /** Null stands for all. */
  readonly scope: string | null
  readonly onCleared: () => void
}

/** Above the list: how many it shows, and what can be done with all of them. */
export function ListBar(props: ListBarProps): VNode {
  const { shown, total, dropped, waiting, isPaused, onPause, scope, onCleared } = props
  // What has come in since is no part of the list: it is told beside it.
  const listed = isPaused ? total - waiting : total
  const count = shown.length === listed ? '' : `${shown.length.toLocaleString('en')} of `
  return html`<div class="list-bar">
    <p class="list-count" aria-live="off">
      ${count}${listed.toLocaleString('en')} ${listed === 1 ? 'request' : 'requests'}
      ${
        dropped > 0 &&
        html`<span class="muted" title="The journal keeps the last ones"
          >, ${dropped.toLocaleString('en')} older ones dropped</span
        >`
      }
    </p>
    <div class="toolbar-end">
      ${isPaused && waiting > 0 && html`<span class="muted">${waiting} new</span>`}
      <${Button}
        icon=${isPaused ? 'play' : 'pause'}
        kind="quiet"
        pressed=${isPaused}
        onClick=${onPause}
      >
        ${isPaused ? 'Resume' : 'Pause'}
      <//>
      <${IconButton}
        icon="download"
        label="Save what is shown as a HAR file"
        disabled=${shown.length === 0}
        onClick=${() => void saveAll(shown)}
      />
      <${IconButton}
        icon="trash"
        label="Clear the journal"
        disabled=${total === 0}
        onClick=${() => void clear(scope, total, onCleared)}
      />
    </div>
  </div>`
}

async function saveAll(shown: readonly ExchangeSummary[]): Promise<void> {
  try {
    const gone = shown.length - (await saveHar([...shown].reverse(), 'quayside.har'))
    if (gone > 0) toast(`Saved without ${countText(gone, 'request')} that the journal dropped`)
  } catch (error) {
    toast(messageOf(error), { isError: true })
  }
}

async function clear(scope: string | null, total: number, onCleared: () => void): Promise<void> {
  const isWanted = await confirm({
    title: 'Clear the journal?',
    text:
      `${countText(total, 'request')} of ${scope === null ? 'all scopes' : `scope ${scope}`} will be ` +
      'forgotten, with their violations. What they changed in the world stays.',
    action: 'Clear',
    isDangerous: true,
  })
  if (!isWanted) return
  try {
    const scopes = scope === null ? await scopeNames() : [scope]
    await Promise.all(scopes.map((one) => api.delete('/requests', { scope: one })))
    onCleared()
    toast('The journal is cleared')
  } catch (error) {
    toast(messageOf(error), { isError: true })
  }
}
