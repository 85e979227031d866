import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import type { PlannedFault } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { toast } from '../app/toasts.js'
import { Badge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { TextField } from '../ui/field.js'
import type { Draft } from './draft.js'
import { faultText } from './fault-text.js'

/** The id of the fault that is chaos. */
export const CHAOS = 'chaos'

interface ChaosProps {
  /** The planned fault, if chaos is on. */
  readonly fault: PlannedFault | undefined
  readonly onChanged: () => void
}

/** Lets a part of all calls fail at random. */
export function Chaos({ fault, onChanged }: ChaosProps): VNode {
  const planned = { percent: percentOf(fault), seed: String(fault?.seed ?? '') }
  const [percent, setPercent] = useState(planned.percent)
  const [seed, setSeed] = useState(planned.seed)
  const [error, setError] = useState<string | undefined>()
  useEffect(() => {
    setPercent(planned.percent)
    setSeed(planned.seed)
  }, [planned.percent, planned.seed])
  const rate = Number(percent) / 100
  const isRate = percent.trim() !== '' && rate > 0 && rate <= 1
  const isSame = percent === planned.percent && seed === planned.seed
  const run = (call: Promise<unknown>, said: string) => {
    call.then(
      () => {
        setError(undefined)
        toast(said)
        onChanged()
      },
      (failure: unknown) => setError(messageOf(failure)),
    )
  }
  const switchOn = (event: Event) => {
    event.preventDefault()
    const body = { rate, ...(seed.trim() !== '' && { seed: seed.trim() }) }
    run(api.post('/chaos', body), fault ? 'Chaos changed' : 'Chaos is on')
  }
  return html`<section class="panel stack">
    <div class="panel-head">
      <h3>Chaos</h3>
      <${Badge} tone=${fault ? 'warn' : 'neutral'}>${fault ? 'on' : 'off'}<//>
    </div>
    <p class="muted">
      Lets a part of all calls fail at random. The same seed gives the same failures.
    </p>
    <form class="stack" onSubmit=${switchOn} novalidate>
      <div class="field-grid">
        <${TextField}
          label="Calls that fail, in percent"
          value=${percent}
          onInput=${setPercent}
          error=${isRate ? error : 'Expected a number above 0 up to 100.'}
        />
        <${TextField} label="Seed" placeholder="chaos" value=${seed} onInput=${setSeed} />
      </div>
      <div class="row">
        ${
          fault &&
          html`<${Button} onClick=${() => run(api.delete(`/faults/${CHAOS}`), 'Chaos is off')}>
            Switch off
          <//>`
        }
        <${Button} type="submit" disabled=${!isRate || (fault !== undefined && isSame)}>
          ${fault ? 'Change it' : 'Switch on'}
        <//>
      </div>
    </form>
    ${fault && html`<p class="muted">${soFar(fault)}</p>`}
  </section>`
}

function soFar(fault: PlannedFault): string {
  const { hits, calls } = fault
  return `${hits} of ${countText(calls, 'call')} failed. One of: ${faultText(fault as unknown as Draft)}.`
}

function percentOf(fault: PlannedFault | undefined): string {
  return fault ? String(Number(((fault.probability ?? 1) * 100).toFixed(6))) : '10'
}
