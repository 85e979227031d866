import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Store } from '../ui/store.js'

interface OpenDialog {
  readonly id: number
  readonly render: () => VNode
}

/** The open dialogs, the first one below. */
export const dialogs = new Store<readonly OpenDialog[]>([])
let count = 0

/**
 * Opens a dialog; `render` gets a function that closes it. Returns that function, too.
 *
 * @example
 * openDialog((close) => html`<${Dialog} title="Add a file" onClose=${close}>...<//>`)
 */
export function openDialog(render: (close: () => void) => VNode): () => void {
  const id = ++count
  const close = () => dialogs.update((before) => before.filter((one) => one.id !== id))
  dialogs.update((before) => [...before, { id, render: () => render(close) }])
  return close
}

export interface Question {
  readonly title: string
  readonly text: string
  /** What the button says, such as "Delete". */
  readonly action: string
  /** For what cannot be undone. */
  readonly isDangerous?: boolean
}

/** Asks before something is done; returns whether to do it. */
export function confirm({ title, text, action, isDangerous = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    openDialog((close) => {
      const answer = (isYes: boolean) => () => {
        close()
        resolve(isYes)
      }
      return html`<${Dialog}
        title=${title}
        onClose=${answer(false)}
        onSubmit=${answer(true)}
        actions=${html`<${Button} onClick=${answer(false)}>Cancel<//>
          <${Button} type="submit" kind=${isDangerous ? 'danger' : 'primary'}>${action}<//>`}
      >
        <p>${text}</p>
      <//>`
    })
  })
}
