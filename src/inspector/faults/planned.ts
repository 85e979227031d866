import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { PlannedFault } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { confirm } from '../app/dialogs.js'
import { hrefOf } from '../app/route.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { Badge } from '../ui/badge.js'
import { Button, IconButton } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { EmptyState } from '../ui/empty-state.js'
import { JsonView } from '../ui/json-view.js'
import { textAt, type Draft } from './draft.js'
import { callsText, faultText, timesOf } from './fault-text.js'
import { asNew } from './new-fault.js'

interface PlannedProps {
  readonly faults: readonly PlannedFault[]
  /** The id that the address names. */
  readonly selected: string | undefined
  /** Called when one was removed. */
  readonly onChanged: () => void
}

/** The faults that are planned, with what they did so far. */
export function Planned({ faults, selected, onChanged }: PlannedProps): VNode {
  const isGone = selected !== undefined && !faults.some(({ id }) => id === selected)
  return html`<section class="stack" aria-label="Planned faults">
    ${isGone && html`<p class="notice" role="status">No fault is called ${selected} any more.</p>`}
    ${
      faults.length === 0
        ? html`<div class="panel">
            <${EmptyState} title="No fault is planned">
              <p>
                Make calls fail to see what your code does: choose an operation and what happens to
                it.
              </p>
              <p>
                <${Button} icon="plus" kind="primary" onClick=${toForm}>Plan a fault<//>
              </p>
            <//>
          </div>`
        : html`<ul class="fault-list">
            ${faults.map(
              (fault) =>
                html`<${FaultRow}
                  key=${fault.id}
                  fault=${fault}
                  isSelected=${fault.id === selected}
                  onChanged=${onChanged}
                />`,
            )}
          </ul>`
    }
  </section>`
}

export function toForm(): void {
  navigate(hrefOf(['faults', 'new']))
}

/** Asks, then removes all faults. */
export async function removeAll(onChanged: () => void): Promise<void> {
  const isSure = await confirm({
    title: 'Remove all faults?',
    text: 'All planned faults of this scope are removed, chaos too.',
    action: 'Remove all',
    isDangerous: true,
  })
  if (isSure) await remove('/faults', 'Removed all faults', onChanged)
}

async function remove(path: string, said: string, onChanged: () => void): Promise<void> {
  try {
    await api.delete(path)
    toast(said)
  } catch (error) {
    toast(messageOf(error), { isError: true })
  }
  onChanged()
}

interface FaultRowProps {
  readonly fault: PlannedFault
  readonly isSelected: boolean
  readonly onChanged: () => void
}

function FaultRow({ fault, isSelected, onChanged }: FaultRowProps): VNode {
  const { id, hits, calls } = fault
  const draft = fault as unknown as Draft
  const times = timesOf(draft)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const path = `/faults/${encodeURIComponent(id)}`
  return html`<li class=${classes('panel', 'fault-row', isSelected && 'selected')} ref=${row}>
    <div class="fault-about">
      <div class="row">
        <code class="fault-id">${id}</code>
        <span class="fault-operation">${textAt(draft, '/operation')}</span>
        ${times !== undefined && hits >= times && html`<${Badge}>used up<//>`}
      </div>
      <p>${faultText(draft)}</p>
      <p class="muted">${callsText(draft)}</p>
    </div>
    <dl class="fault-numbers">
      <div>
        <dt>Hits</dt>
        <dd>${hits}${times !== undefined && html`<span class="muted"> of ${times}</span>`}</dd>
      </div>
      <div>
        <dt>Calls</dt>
        <dd>${calls}</dd>
      </div>
    </dl>
    <div class="fault-actions">
      <${IconButton}
        icon="copy"
        label=${`Plan another like ${id}`}
        onClick=${() =>
          navigate(hrefOf(['faults', 'new'], { fault: JSON.stringify(asNew(draft)) }))}
      />
      <${IconButton}
        icon="trash"
        label=${`Remove ${id}`}
        onClick=${() => void remove(path, `Removed ${id}`, onChanged)}
      />
    </div>
    <details class="disclosure fault-json">
      <summary>JSON</summary>
      <div class="disclosure-body">
        <${JsonView} value=${fault} label=${`Fault ${id}`} isBare />
      </div>
    </details>
  </li>`
}
