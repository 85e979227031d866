import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { IconButton } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { Store, useStore } from '../ui/store.js'

interface Toast {
  readonly id: number
  readonly text: string
  readonly name: string | undefined
  readonly isError: boolean
  readonly link: { readonly title: string; readonly href: string } | undefined
}

const toasts = new Store<readonly Toast[]>([])
let count = 0

const SHOWN_MS = 5000

interface ToastOptions {
  /** Stays until it is closed. */
  readonly isError?: boolean
  readonly link?: { readonly title: string; readonly href: string }
  /** What the text is said of: it comes first, cut where it is long. */
  readonly name?: string
}

/** Says what was done, or why not, without asking for anything. */
export function toast(text: string, options: ToastOptions = {}): void {
  const { isError = false, link, name } = options
  const id = ++count
  // More than three say nothing any more.
  toasts.update((before) => [...before.slice(-2), { id, text, name, isError, link }])
  if (!isError) setTimeout(() => closeToast(id), SHOWN_MS)
}

function closeToast(id: number): void {
  toasts.update((before) => before.filter((one) => one.id !== id))
}

/** The toasts that are shown now. */
export function Toasts(): VNode {
  const shown = useStore(toasts)
  return html`<div class="toasts" role="status">
    ${shown.map(
      ({ id, text, name, isError, link }) =>
        html`<div class=${classes('toast', isError && 'error')} key=${id}>
          <span class="toast-text">
            ${name !== undefined && html`<bdi title=${name.slice(0, 1000)}>${cut(name)}</bdi> `}${text}
          </span>
          ${link && html`<a href=${link.href}>${link.title}</a>`}
          <${IconButton} icon="close" label="Dismiss" onClick=${() => closeToast(id)} />
        </div>`,
    )}
  </div>`
}

const NAME_LENGTH = 60

function cut(name: string): string {
  const characters = [...name.slice(0, 2 * NAME_LENGTH + 2)]
  if (characters.length <= NAME_LENGTH) return name
  return `${characters.slice(0, NAME_LENGTH).join('')}…`
}
