import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useShortcuts } from '../app/keyboard.js'
import { useLoad } from '../app/use-load.js'
import type { ViewProps } from '../app/view.js'
import type { PlannedFault } from '../api/types.js'
import { Button } from '../ui/button.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { Chaos, CHAOS } from './chaos.js'
import { FaultForm } from './fault-form.js'
import { Lifecycle } from './lifecycle.js'
import { Planned, removeAll, toForm } from './planned.js'

/** `GET /faults` */
interface FaultsReply {
  readonly faults: readonly PlannedFault[]
}

/** The faults of the scope, chaos and lifecycles; or the form of a new fault. */
export function Faults({ route }: ViewProps): VNode {
  return route.path[0] === 'new'
    ? html`<${FaultForm} query=${route.query} />`
    : html`<${Overview} selected=${route.path[0]} />`
}

function Overview({ selected }: { selected: string | undefined }): VNode {
  const { data, error, reload } = useLoad<FaultsReply>('/faults', {
    // Each call counts.
    refreshOn: ({ type }) => type === 'world' || type === 'exchange',
  })
  useShortcuts([{ keys: 'n', title: 'Plan a fault', run: toForm }])
  if (error !== undefined) {
    return html`<${ErrorState} title="The faults could not be loaded" message=${error} />`
  }
  if (!data) return html`<${Loading} label="Loading the faults" />`
  const planned = data.faults.filter(({ id }) => id !== CHAOS)
  const chaos = data.faults.find(({ id }) => id === CHAOS)
  return html`<div class="page">
    <div class="page-head">
      <h2>Faults</h2>
      <div class="row">
        ${
          planned.length > 0 &&
          html`<${Button} icon="trash" onClick=${() => void removeAll(reload)}>Remove all<//>
            <${Button} icon="plus" kind="primary" onClick=${toForm}>Plan a fault<//>`
        }
      </div>
    </div>
    <${Planned}
      faults=${planned}
      selected=${selected === CHAOS ? undefined : selected}
      onChanged=${reload}
    />
    <div class="fault-tools">
      <${Chaos} fault=${chaos} onChanged=${reload} />
      <${Lifecycle} />
    </div>
  </div>`
}
