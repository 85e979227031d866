import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ContractDocument } from '../../core/contract/openapi.js'
import type { FaultTargetsReply, PlannedFault } from '../api/types.js'
import { api, ApiError, messageOf } from '../app/api.js'
import { hrefOf } from '../app/route.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { useLoad } from '../app/use-load.js'
import { Button } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { TextField } from '../ui/field.js'
import { ActionPart } from './action-part.js'
import { CallsPart } from './calls-part.js'
import {
  actionsIn,
  draftText,
  readDraft,
  withAction,
  withoutAction,
  withValue,
  type Draft,
} from './draft.js'
import { targetsOf, type Targets } from './effects.js'
import { callsText, faultText } from './fault-text.js'
import { draftOf } from './new-fault.js'
import { standing, type Problem, type Refusal } from './problems.js'

/** Plans a fault, by fields or as JSON. The query of the address fills it in. */
export function FaultForm({ query }: { query: URLSearchParams }): VNode {
  const { data, error } = useLoad<FaultTargetsReply>('/fault-targets')
  const [draft, setDraft] = useState(() => draftOf(query))
  const [refusal, setRefusal] = useState<Refusal | undefined>()
  const address = query.toString()
  useEffect(() => {
    setDraft(draftOf(query))
    setRefusal(undefined)
  }, [address])
  const targets = targetsOf(data?.operations ?? [], draft)
  const errors = useErrors(targets)
  if (error !== undefined) {
    return html`<${ErrorState} title="The operations could not be loaded" message=${error} />`
  }
  if (!data) return html`<${Loading} />`
  const problems = standing(refusal, draft)
  const plan = (event: Event) => {
    event.preventDefault()
    api.post<PlannedFault>('/faults', draft).then(
      ({ id }) => {
        toast(`Planned ${id}`)
        navigate(hrefOf(['faults', id]))
      },
      (failure: unknown) => setRefusal(refusalOf(draft, failure)),
    )
  }
  const shared = { draft, onChange: setDraft, problems, targets }
  return html`<form class="page fault-form" onSubmit=${plan} novalidate>
    <div class="page-head">
      <h2>Plan a fault</h2>
      <a href=${hrefOf(['faults'])}>All faults</a>
    </div>
    <div class="fault-columns">
      <div class="stack">
        <${CallsPart} ...${shared} all=${data.operations} />
        <${Actions} ...${shared} errors=${errors} />
      </div>
      <div class="fault-side stack">
        <${JsonPart} draft=${draft} onChange=${setDraft} />
        <${Refused} refusal=${refusal} problems=${problems} />
        <p class="fault-summary">
          ${`${faultText(draft) || 'Nothing'}: ${callsText(draft)} of ${String(draft['operation'])}.`}
        </p>
        <div class="row">
          <${Button} type="submit" kind="primary" icon="fault">Plan it<//>
          <${Button} onClick=${() => navigate(hrefOf(['faults']))}>Cancel<//>
        </div>
      </div>
    </div>
  </form>`
}

function refusalOf(draft: Draft, failure: unknown): Refusal {
  const problems = failure instanceof ApiError ? failure.problems : []
  return { draft, message: messageOf(failure), problems }
}

interface ActionsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: readonly Problem[]
  readonly targets: Targets
  readonly errors: ReadonlyMap<string, number>
}

function Actions({ draft, onChange, problems, targets, errors }: ActionsProps): VNode {
  const actions = actionsIn(draft)
  const isOne = actions.length === 1
  return html`${actions.map(
      ({ pointer, action }, index) =>
        html`<${ActionPart}
          key=${pointer}
          title=${isOne ? 'What happens' : `What happens, ${index + 1} of ${actions.length}`}
          action=${action}
          onChange=${(next: Draft) => onChange(withValue(draft, pointer, next))}
          onRemove=${isOne ? undefined : () => onChange(withoutAction(draft, index))}
          problems=${within(problems, pointer)}
          targets=${targets}
          errors=${errors}
        />`,
    )}
    <div class="row">
      <${Button}
        kind="quiet"
        icon="plus"
        onClick=${() => onChange(withAction(draft, { lose: true }))}
      >
        Or something else, drawn at random
      <//>
    </div>`
}

/** Problems with pointers into a part. */
function within(problems: readonly Problem[], pointer: string): Problem[] {
  return problems
    .filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
    .map((one) => ({ ...one, pointer: one.pointer.slice(pointer.length) }))
}

interface JsonPartProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** The fault as JSON, which changes with the fields and changes them. */
function JsonPart({ draft, onChange }: JsonPartProps): VNode {
  const [typed, setTyped] = useState(() => draftText(draft))
  const read = readDraft(typed)
  const isSame = typeof read === 'string' || JSON.stringify(read) === JSON.stringify(draft)
  const text = isSame ? typed : draftText(draft)
  const reason = typeof read === 'string' && isSame ? read : undefined
  return html`<div class="json-part">
    <${TextField}
      label="The fault as JSON"
      isCode
      rows=${Math.min(24, Math.max(8, text.split('\n').length + 1))}
      value=${text}
      error=${reason}
      onInput=${(next: string) => {
        setTyped(next)
        const value = readDraft(next)
        if (typeof value !== 'string') onChange(value)
      }}
    />
    <${CopyButton} text=${text} label="Copy the JSON" />
  </div>`
}

interface RefusedProps {
  readonly refusal: Refusal | undefined
  readonly problems: readonly Problem[]
}

/** What the server refused, all of it in one place. */
function Refused({ refusal, problems }: RefusedProps): VNode {
  const isPlain = refusal !== undefined && refusal.problems.length === 0
  return html`<div role="alert">
    ${
      (problems.length > 0 || isPlain) &&
      html`<div class="refused">
        <p class="refused-title">The server refused the fault</p>
        ${
          isPlain
            ? html`<p>${refusal.message}</p>`
            : html`<ul>
                ${problems.map(
                  ({ pointer, reason }) =>
                    html`<li key=${pointer + reason}>
                      <code>${pointer === '' ? 'the fault' : pointer}</code> ${reason}
                    </li>`,
                )}
              </ul>`
        }
      </div>`
    }
  </div>`
}

const NO_ERRORS: ReadonlyMap<string, number> = new Map()

/** The status of each error of the service, where a fault is about one service. */
function useErrors({ operations }: Targets): ReadonlyMap<string, number> {
  const services = [...new Set(operations.map(({ service }) => service))]
  const [service] = services
  const path = services.length === 1 && service !== undefined ? `/contracts/${service}` : null
  const { data } = useLoad<ContractDocument>(path, { scope: null })
  const errors = data?.['x-errors']
  const [known, setKnown] = useState(NO_ERRORS)
  useEffect(() => {
    if (!errors) return
    setKnown(new Map(Object.entries(errors).map(([code, { status }]) => [code, status])))
  }, [errors])
  return path === null ? NO_ERRORS : known
}
