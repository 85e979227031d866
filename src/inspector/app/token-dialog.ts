import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { TextField } from '../ui/field.js'
import type { TokenRequest } from './token.js'

/** Asks for the token that the server requires. */
export function TokenDialog({ request }: { request: TokenRequest }): VNode {
  const [token, setToken] = useState('')
  const onSubmit = () => {
    if (token.trim() !== '') request.answer(token.trim())
  }
  return html`<${Dialog}
    title="This server requires a token"
    onClose=${() => request.answer(null)}
    onSubmit=${onSubmit}
    actions=${html`<${Button} onClick=${() => request.answer(null)}>Cancel<//>
      <${Button} type="submit" kind="primary" disabled=${token.trim() === ''}>Use this token<//>`}
  >
    <${TextField}
      label="Token"
      type="password"
      value=${token}
      onInput=${setToken}
      error=${request.isRepeated ? 'The server did not accept this token.' : undefined}
      hint="The server printed it when it started. It is kept for this tab alone."
    />
  <//>`
}
