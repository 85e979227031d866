import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { NAME_PATTERN } from '../../core/util/names.js'
import type { ScopesReply } from '../api/types.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { SelectField, TextField } from '../ui/field.js'
import { openDialog } from './dialogs.js'
import { chooseScope, useScope } from './scope.js'
import { useLoad } from './use-load.js'

const OTHER = '…'

/** Chooses the scope that all views show. */
export function ScopeSwitcher(): VNode {
  const scope = useScope()
  const { data } = useLoad<ScopesReply>('/scopes', {
    scope: null,
    refreshOn: (event) => event.scope !== scope || event.type === 'world',
  })
  const names = new Set(['default', ...(data?.scopes ?? []).map(({ name }) => name), scope])
  const options = [
    ...[...names].sort().map((name) => ({ value: name, title: name })),
    { value: OTHER, title: 'Another scope…' },
  ]
  const onChange = (chosen: string, select: HTMLSelectElement) => {
    if (chosen !== OTHER) {
      chooseScope(chosen)
      return
    }
    // It opens a dialog and is no scope: whoever cancels stays in the one that is shown.
    select.value = scope
    openDialog((close) => html`<${ScopeDialog} onClose=${close} />`)
  }
  return html`<div class="scope-switcher">
    <${SelectField} label="Scope" value=${scope} options=${options} onChange=${onChange} />
  </div>`
}

function ScopeDialog({ onClose }: { onClose: () => void }): VNode {
  const [name, setName] = useState('')
  const isName = new RegExp(`^${NAME_PATTERN}$`).test(name)
  const error =
    name === '' || isName
      ? undefined
      : 'Expected letters, digits and any of . _ ~ - and at most 128 of them.'
  const onSubmit = () => {
    if (!isName) return
    chooseScope(name)
    onClose()
  }
  return html`<${Dialog}
    title="Go to a scope"
    onClose=${onClose}
    onSubmit=${onSubmit}
    actions=${html`<${Button} onClick=${onClose}>Cancel<//>
      <${Button} type="submit" kind="primary" disabled=${!isName}>Go<//>`}
  >
    <${TextField}
      label="Name"
      value=${name}
      onInput=${setName}
      error=${error}
      hint="A scope is made when it is first used: each has a world, a clock and a journal of its own."
    />
  <//>`
}
