import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from './button.js'
import { classes } from './classes.js'

export interface DialogProps {
  readonly title: string
  /** Called by Esc, the close button and a click beside it. */
  readonly onClose: () => void
  readonly children?: ComponentChildren
  /** The buttons at its foot. */
  readonly actions?: ComponentChildren
  /** Makes the dialog a form, which Enter submits. */
  readonly onSubmit?: () => void
  readonly isWide?: boolean
}

/** A modal dialog: the browser keeps the focus in it and gives it back afterwards. */
export function Dialog(props: DialogProps): VNode {
  const { title, onClose, children, actions, onSubmit, isWide = false } = props
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    // What is typed next is meant for the field that is asked for, not for the button that closes.
    element?.querySelector<HTMLElement>('input:not([type=file], [type=radio]), textarea')?.focus()
    return () => element?.close()
  }, [])
  const body = html`<header class="dialog-head">
      <h2 id=${id}>${title}</h2>
      <${IconButton} icon="close" label="Close" onClick=${onClose} />
    </header>
    <div class="dialog-body">${children}</div>
    ${actions !== undefined && html`<footer class="dialog-foot">${actions}</footer>`}`
  return html`<dialog
    class=${classes('dialog', isWide && 'wide')}
    aria-labelledby=${id}
    ref=${dialog}
    onCancel=${(event: Event) => {
      event.preventDefault()
      onClose()
    }}
    onMouseDown=${(event: MouseEvent) => {
      if (event.target === dialog.current) onClose()
    }}
  >
    <form
      class="dialog-form"
      onSubmit=${(event: Event) => {
        event.preventDefault()
        onSubmit?.()
      }}
    >
      ${body}
    </form>
  </dialog>`
}
